import type { DialogueCard } from '../../record/things/views.ts';
import { thingWords } from '../catalogue/things.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Countries } from '../components/flag.tsx';
import { Strip } from '../components/masthead.tsx';
import { NameOf } from '../components/things/thing-name.tsx';
import { timeWords } from '../format/dates.ts';
import { spanWords } from '../format/spans.ts';
import { thingPath } from '../things/thing-address.ts';
import type { Ui } from '../ui.ts';

/** Every dialogue: those that the record tells most of first; those of which it knows only the name last and small. */
export function Dialogues({ ui, place, dialogues }: { ui: Ui; place: Place; dialogues: readonly DialogueCard[] }) {
  const words = thingWords[ui.locale];
  const told = dialogues
    .filter((card) => card.meetings > 0)
    .sort((a, b) => b.meetings + b.commitments - a.meetings - a.commitments || a.id.localeCompare(b.id));
  const silent = dialogues.filter((card) => card.meetings === 0);
  return (
    <Document
      ui={ui}
      place={place}
      page="dialogues"
      title={`${words.dialoguesTitle} — ${ui.t.siteName}`}
      description={words.dialoguesIntro}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <h1>{words.dialoguesTitle}</h1>
          <p class="standfirst">{words.dialoguesIntro}</p>
        </header>
        {told.length === 0 && <p class="nothing">{words.dialoguesNone}</p>}
        <ul class="dialogue-list">
          {told.map((card) => (
            <DialogueEntry ui={ui} card={card} />
          ))}
        </ul>
        {silent.length > 0 && (
          <section class="part silent">
            <h2>{words.dialoguesSilent}</h2>
            <ul>
              {silent.map((card) => (
                <li>
                  <a href={thingPath(ui, 'dialogue', card.id) ?? '#'}>
                    <NameOf ui={ui} names={card.names} fallback={card.id} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

function DialogueEntry({ ui, card }: { ui: Ui; card: DialogueCard }) {
  const words = thingWords[ui.locale];
  return (
    <li>
      <article class="dialogue-entry">
        <h2>
          <a href={thingPath(ui, 'dialogue', card.id) ?? '#'}>
            <NameOf ui={ui} names={card.names} fallback={card.id} />
          </a>
        </h2>
        <p class="row-terms">
          {card.since !== null && <span>{words.since(timeWords(card.since, ui.locale))}</span>}
          <span>{words.nMeetings(card.meetings)}</span>
          {card.commitments > 0 && <span>{words.nCommitments(card.commitments)}</span>}
          {card.latest !== null && <span>{words.latestMeeting(spanWords(card.latest, ui.locale))}</span>}
        </p>
        <Countries ui={ui} codes={card.members} limit={8} />
      </article>
    </li>
  );
}
