import type { MeetingView, Named } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import type { Ui } from '../../ui.ts';
import { Countries } from '../flag.tsx';
import { silentTeller, type Teller } from '../../things/teller.ts';
import { wordsPath } from '../../things/thing-address.ts';
import { NamedOf } from './thing-name.tsx';

/** Who chaired and who took part, with the office of the time as the releases write it; else the states alone. */
export function Participants(props: {
  ui: Ui;
  meeting: Pick<MeetingView, 'chairs' | 'participants' | 'countries'>;
  teller?: Teller;
}) {
  const { ui, meeting, teller = silentTeller } = props;
  const words = thingWords[ui.locale];
  const chairs = meeting.chairs;
  const others = meeting.participants.filter((person) => !chairs.some((chair) => same(chair, person)));
  if (chairs.length === 0 && others.length === 0)
    return meeting.countries.length === 0 ? null : <Countries ui={ui} codes={meeting.countries} limit={20} />;
  return (
    <dl class="present">
      {chairs.length > 0 && (
        <div>
          <dt>{words.chair}</dt>
          <dd>
            <ul>
              {chairs.map((chair) => (
                <li>
                  <Person ui={ui} teller={teller} named={fullest(chair, meeting.participants)} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {others.length > 0 && (
        <div>
          <dt>{words.participants}</dt>
          <dd>
            <ul>
              {others.map((person) => (
                <li>
                  <Person ui={ui} teller={teller} named={person} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

const same = (a: Named, b: Named) => (a.ref !== null && b.ref !== null ? a.ref.id === b.ref.id : a.name === b.name);

/** A chair whom the list of those present gives with an office is shown with it. */
function fullest(chair: Named, participants: readonly Named[]): Named {
  return chair.role === null
    ? (participants.find((person) => same(chair, person) && person.role !== null) ?? chair)
    : chair;
}

/** A person who has no page of their own leads to the words that name them. */
function Person({ ui, teller, named }: { ui: Ui; teller: Teller; named: Named }) {
  const told = teller.person(named);
  const words = told.words && wordsPath(ui, told.words.release, told.words.fact);
  return <NamedOf ui={ui} named={told.named} words={words} />;
}
