import type { Fact } from '../../facts/fact-index.ts';
import { namedPeople } from '../../facts/people.ts';
import { countryName, type Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';
import { Entry, Section } from './entry.tsx';

/** People by name with their office and flag; several forms of one name are one entry. */
export function People({ ui, facts, lang }: { ui: Ui; facts: readonly Fact<'people'>[]; lang: string | undefined }) {
  const people = namedPeople(facts);
  if (!people.length) return null;
  return (
    <Section ui={ui} id="people" title={ui.t.people} count={people.length}>
      <ul class="entries people">
        {people.map(({ shown, others }) => {
          const { country, name, role } = shown.item;
          return (
            <li>
              <Flag code={country} />
              <Entry ui={ui} fact={shown} others={others} lang={lang}>
                <span class="name">{name}</span>
                {(role !== null || country !== null) && (
                  <span class="office">
                    {country !== null && <span lang={ui.locale}>{countryName(ui, country)}</span>}
                    {role !== null && <span>{role}</span>}
                  </span>
                )}
              </Entry>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
