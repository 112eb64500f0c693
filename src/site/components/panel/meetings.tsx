import { meetingLevels } from '../../../model/kinds.ts';
import { partId, wordsId, type Fact } from '../../facts/fact-index.ts';
import { timeWords } from '../../format/dates.ts';
import { dialogueName, type Ui } from '../../ui.ts';
import { Entry, Section } from './entry.tsx';

/** The release's own meeting in full (it is the first that a reading gives), then the others it names. */
export function Meetings({
  ui,
  facts,
  lang,
}: {
  ui: Ui;
  facts: readonly Fact<'meetings'>[];
  lang: string | undefined;
}) {
  const own = facts.find((f) => f.item.start !== null || f.item.chair !== null) ?? facts[0];
  if (!own) return null;
  const others = facts.filter((f) => f !== own);
  return (
    <Section ui={ui} id="meetings" title={ui.t.meeting} stamp={ui.t.meetingStamp} count={facts.length}>
      <Entry ui={ui} fact={own} lang={lang}>
        <strong class="name">{own.item.name}</strong>
      </Entry>
      <MeetingFacts ui={ui} fact={own} lang={lang} />
      {others.length > 0 && (
        <>
          <h4>{ui.t.meetingOther}</h4>
          <ul class="entries">
            {others.map((fact) => (
              <li>
                <Entry ui={ui} fact={fact} lang={lang}>
                  {fact.item.name}
                </Entry>
                {fact.item.date !== null && <span class="aside">{timeWords(fact.item.date, ui.locale)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function MeetingFacts({ ui, fact, lang }: { ui: Ui; fact: Fact<'meetings'>; lang: string | undefined }) {
  const { t } = ui;
  const { item } = fact;
  const start = item.start === null ? '' : ` ${timeWords(item.start, ui.locale)}`;
  const rows = [
    { part: 'date', name: t.when, value: item.date === null ? start : `${timeWords(item.date, ui.locale)}${start}` },
    { part: 'duration', name: t.duration, value: item.duration === null ? '' : timeWords(item.duration, ui.locale) },
    { part: 'place', name: t.where, value: item.place ?? '', lang },
    { part: 'chair', name: t.chair, value: item.chair ?? '', lang },
    { part: 'level', name: t.level, value: meetingLevels.label(item.level, ui.locale) },
    { part: 'ordinal', name: t.ordinal, value: item.ordinal === null ? '' : t.nth(item.ordinal) },
    { part: 'dialogue', name: t.dialogue, value: item.dialogue === null ? '' : dialogueName(ui, item.dialogue) },
  ].filter((row) => row.value.trim() !== '');
  return (
    <dl class="ledger">
      {rows.map((row) => (
        <div>
          <dt>{row.name}</dt>
          <dd lang={row.lang}>
            {item.parts[row.part] ? (
              <a class="to-words" href={`#${partId(fact.id, row.part)}`} data-f={fact.id}>
                {row.value}
              </a>
            ) : (
              <a class="to-words" href={`#${wordsId(fact.id)}`} data-f={fact.id}>
                {row.value}
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
