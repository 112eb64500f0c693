import type { CommitmentCard, MeetingView } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { areasNamed } from '../../things/areas.ts';
import { saidOf } from '../../things/names.ts';
import { inTextOrder, type Teller } from '../../things/teller.ts';
import { shortName } from '../../things/meeting-name.ts';
import { meetingTime } from '../../things/meeting-time.ts';
import { thingPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';
import { Participants } from './participants.tsx';
import { LineLink, NameOf } from './thing-name.tsx';
import { placeName } from '../../things/place-name.ts';

/** The meeting that leads a dialogue's page, told as a leading story: when, where, who, on what, and what was signed. */
export function LeadMeeting({
  ui,
  meeting,
  teller,
  series,
}: {
  ui: Ui;
  meeting: MeetingView;
  teller: Teller;
  series: string;
}) {
  const words = thingWords[ui.locale];
  const href = thingPath(ui, 'meeting', meeting.id) ?? '#';
  const when = meetingTime(ui, meeting);
  const where = placeName(ui, meeting.place);
  const commitments = inTextOrder(meeting.commitments, teller, ui.locale);
  const launched = commitments.filter((c) => c.force === 'launched');
  const areas = areasNamed(ui, commitments, teller);
  const papers = meeting.instruments.filter((i) => i.kind === 'joint-declaration' || i.kind === 'memorandum');
  const others = meeting.instruments.length - papers.length;
  return (
    <article class="lead-meeting" aria-labelledby="lead">
      <div class="lm-head">
        <p class="kicker">
          <span class="kind">{meeting.level === 'summit' ? words.lead : words.leadOf(series)}</span>
        </p>
        <h2 id="lead" tabIndex={-1}>
          <a href={href}>{shortName(ui, meeting, series)}</a>
        </h2>
        <p class="lm-date">
          {meeting.date !== null && <time dateTime={meeting.date}>{when.date}</time>}
          <span>{[when.start, when.duration].filter((w) => w !== null).join(ui.locale === 'ja' ? 'から' : ', ')}</span>
          <span>
            <bdi lang={where?.lang}>{where?.words}</bdi>
          </span>
        </p>
        <Participants ui={ui} meeting={meeting} teller={teller} />
        {meeting.instruments.length > 0 && (
          <section class="lm-adopted">
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
                  <a href="#instruments">{words.nMore(others)}</a>
                </li>
              )}
            </ul>
          </section>
        )}
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
                    <Said ui={ui} card={card} />
                  </LineLink>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  );
}

function Said({ ui, card }: { ui: Ui; card: CommitmentCard }) {
  const said = saidOf(card, ui.locale);
  return <bdi lang={said.lang}>{said.words}</bdi>;
}
