import { meetingLevels } from '../../../model/kinds.ts';
import type { MeetingView } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { byOwnArea } from '../../things/areas.ts';
import { meetingTime } from '../../things/meeting-time.ts';
import { thingPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';
import { shortName } from './meeting-list.tsx';
import { Participants } from './participants.tsx';
import { LineLink, NameOf } from './thing-name.tsx';

/** The meeting that leads a dialogue's page, told as a leading story: when, where, who, on what, and what was signed. */
export function LeadMeeting({ ui, meeting }: { ui: Ui; meeting: MeetingView }) {
  const words = thingWords[ui.locale];
  const href = thingPath(ui, 'meeting', meeting.id) ?? '#';
  const when = meetingTime(ui, meeting);
  const launched = meeting.commitments.filter((c) => c.force === 'launched');
  const areas = byOwnArea(ui, meeting.commitments).filter((area) => area.id !== '');
  const papers = meeting.instruments.filter((i) => i.kind === 'joint-declaration' || i.kind === 'memorandum');
  const others = meeting.instruments.length - papers.length;
  return (
    <article class="lead-meeting" aria-labelledby="lead">
      <div class="lm-head">
        <p class="kicker">
          <span class="kind">
            {meeting.level === 'summit' ? words.lead : words.leadOf(meetingLevels.label(meeting.level, ui.locale))}
          </span>
        </p>
        <h2 id="lead" tabIndex={-1}>
          <a href={href}>{shortName(ui, meeting)}</a>
        </h2>
        <p class="lm-date">
          {meeting.date !== null && <time dateTime={meeting.date}>{when.date}</time>}
          <span>{[when.start, when.duration].filter((w) => w !== null).join(ui.locale === 'ja' ? 'から' : ', ')}</span>
          <span>
            <NameOf ui={ui} names={meeting.place} />
          </span>
        </p>
        <Participants ui={ui} meeting={meeting} />
        <a class="onward" href={href}>
          {words.toMeeting}
        </a>
      </div>
      <div class="lm-side">
        {areas.length > 0 && (
          <section>
            <h3>{words.areasOf}</h3>
            <ol class="lm-areas">
              {areas.slice(0, 6).map((area) => (
                <li>
                  <b lang={area.lang}>{area.name}</b>
                  <span class="count">{ui.t.countOf(area.commitments.length)}</span>
                </li>
              ))}
            </ol>
          </section>
        )}
        {launched.length > 0 && (
          <section>
            <h3>{words.launched}</h3>
            <ul class="lm-papers">
              {launched.slice(0, 4).map((card) => (
                <li>
                  <LineLink ui={ui} to={{ kind: 'commitment', id: card.id }} at={card.at}>
                    <NameOf ui={ui} names={card.words} fallback={card.summary} />
                  </LineLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        {meeting.instruments.length > 0 && (
          <section>
            <h3>{words.adopted}</h3>
            <ul class="lm-papers">
              {(papers.length > 0 ? papers : meeting.instruments).slice(0, 4).map((paper) => (
                <li>
                  <LineLink ui={ui} to={{ kind: 'instrument', id: paper.id }} at={paper.at}>
                    <NameOf ui={ui} names={paper.names} fallback={paper.id} />
                  </LineLink>
                </li>
              ))}
              {papers.length > 0 && others > 0 && (
                <li>
                  <a href="#instruments">{words.moreCommitments(others)}</a>
                </li>
              )}
            </ul>
          </section>
        )}
      </div>
    </article>
  );
}
