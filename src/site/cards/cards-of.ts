import { meetingLevels, releaseKinds } from '../../model/kinds.ts';
import { thingWords } from '../catalogue/things.ts';
import { listDate, timeWords } from '../format/dates.ts';
import { spanWords } from '../format/spans.ts';
import type { SiteRecord } from '../site.ts';
import { nameIn } from '../things/names.ts';
import type { Ui } from '../ui.ts';
import type { CardKind } from './card-address.ts';
import type { Card } from './card.ts';
import { placeName } from '../things/place-name.ts';

/** What the picture of a page says; null where there is no such page. */
export async function cardOf(record: SiteRecord, ui: Ui, kind: CardKind, id: string): Promise<Card | null> {
  if (kind === 'releases') return releaseCard(record, ui, id);
  return kind === 'dialogues' ? dialogueCard(record, ui, id) : meetingCard(record, ui, id);
}

/** The picture of every page that has none of its own. */
export function siteCard(ui: Ui): Card {
  return {
    kicker: ui.t.unofficial,
    title: ui.t.tagline,
    lang: ui.locale,
    below: [],
    date: ui.t.otherName,
    countries: [],
  };
}

async function releaseCard(record: SiteRecord, ui: Ui, id: string): Promise<Card | null> {
  const view = await record.release(id);
  if (!view) return null;
  const { card } = view;
  return {
    kicker: releaseKinds.label(card.kind, ui.locale),
    title: card.title,
    lang: card.lang,
    below: [card.issuer],
    date: card.issued === null ? '' : listDate(card.issued, ui.locale),
    countries: card.countries,
  };
}

async function dialogueCard(record: SiteRecord, ui: Ui, id: string): Promise<Card | null> {
  const view = await record.things.dialogue(id);
  if (!view) return null;
  const words = thingWords[ui.locale];
  const { meetings, commitments, instruments } = view.totals;
  const name = nameIn(view.names, ui.locale);
  return {
    kicker: words.cardDialogue,
    title: name?.words ?? view.id,
    lang: name?.lang ?? ui.locale,
    below: [
      meetings > 0 ? words.nMeetings(meetings) : '',
      commitments > 0 ? words.nCommitments(commitments) : '',
      instruments > 0 ? words.nInstruments(instruments) : '',
    ],
    date: view.since === null ? '' : words.since(timeWords(view.since.slice(0, 4), ui.locale)),
    countries: view.members,
  };
}

async function meetingCard(record: SiteRecord, ui: Ui, id: string): Promise<Card | null> {
  const view = await record.things.meeting(id);
  if (!view) return null;
  const name = nameIn(view.names, ui.locale);
  return {
    kicker: meetingLevels.label(view.level, ui.locale),
    title: name?.words ?? meetingLevels.label(view.level, ui.locale),
    lang: name?.lang ?? ui.locale,
    below: [placeName(ui, view.place)?.words ?? ''],
    date: view.date === null ? '' : spanWords(view.date, ui.locale),
    countries: view.countries,
  };
}
