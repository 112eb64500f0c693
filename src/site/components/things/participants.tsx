import type { MeetingView, Named } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import type { Ui } from '../../ui.ts';
import { Countries } from '../flag.tsx';
import { NamedOf } from './thing-name.tsx';

/** Who chaired and who took part, with the office of the time as the releases write it; else the states alone. */
export function Participants({
  ui,
  meeting,
}: {
  ui: Ui;
  meeting: Pick<MeetingView, 'chairs' | 'participants' | 'countries'>;
}) {
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
                  <NamedOf ui={ui} named={fullest(chair, meeting.participants)} />
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
                  <NamedOf ui={ui} named={person} />
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
