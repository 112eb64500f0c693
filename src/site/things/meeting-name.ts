import { meetingLevels, type MeetingLevel } from '../../model/kinds.ts';
import type { MeetingCard } from '../../record/things/views.ts';
import { ordinalWords } from '../format/ordinals.ts';
import { countryName, type Ui } from '../ui.ts';
import { nameIn, type NamedIn } from './names.ts';

/** Levels whose label is short for a list, as they are called in a name. */
const calledJa: Partial<Record<MeetingLevel, string>> = { other: '会合' };
const calledEn: Partial<Record<MeetingLevel, string>> = {
  ministerial: 'Ministers’ Meeting',
  'senior-officials': 'Senior Officials’ Meeting',
  experts: 'Experts’ Meeting',
  bilateral: 'Talks',
  phone: 'Phone Call',
  courtesy: 'Courtesy Call',
  other: 'Meeting',
};

/** 第9回外相会合, “Ninth Foreign Ministers' Meeting”: what a meeting is called within its dialogue, whose series may have a name. */
export function shortName(ui: Ui, met: Pick<MeetingCard, 'level' | 'ordinal'>, series?: string): string {
  const called = (ui.locale === 'ja' ? calledJa : calledEn)[met.level];
  const level = series ?? called ?? meetingLevels.label(met.level, ui.locale);
  if (met.ordinal === null) return level;
  return ui.locale === 'ja' ? `第${met.ordinal}回${level}` : `${ordinalWords(met.ordinal)} ${level}`;
}

type Meeting = Pick<MeetingCard, 'names' | 'level' | 'ordinal' | 'dialogue' | 'countries'>;

/**
 * A meeting's whole name in the reader's language, made of what it is where no release names it so:
 * “Ninth Ministers’ Meeting, “Central Asia plus Japan” Dialogue”, 日本・インド首脳会談. Else as a release names it.
 */
export function meetingName(ui: Ui, meeting: Meeting): NamedIn {
  if (Object.hasOwn(meeting.names, ui.locale)) {
    const own = nameIn(meeting.names, ui.locale);
    if (own) return own;
  }
  const short = shortName(ui, meeting);
  const dialogue = meeting.dialogue && nameIn(meeting.dialogue.names, ui.locale);
  const made = (words: string) => ({ words, lang: undefined });
  if (dialogue?.lang === undefined && dialogue)
    return made(ui.locale === 'ja' ? `${dialogue.words}・${short}` : `${short}, ${dialogue.words}`);
  if (meeting.level !== 'other' && meeting.countries.length === 2) {
    const states = meeting.countries.map((code) => countryName(ui, code));
    return made(ui.locale === 'ja' ? `${states.join('・')}${short}` : `${states.join('–')} ${short}`);
  }
  return nameIn(meeting.names, ui.locale) ?? made(short);
}
