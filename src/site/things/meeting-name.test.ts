import { describe, expect, it } from 'vitest';
import { uiFor } from '../ui.ts';
import { meetingName, shortName } from './meeting-name.ts';
import { nameIn } from './names.ts';

const labels = { fields: new Map(), dialogues: new Map(), countries: new Map() };
const [ja, en] = [uiFor('ja', labels, (name) => name), uiFor('en', labels, (name) => name)];
const dialogue = {
  kind: 'dialogue',
  id: 'ca-jad',
  names: { ja: '「中央アジア+日本」対話', en: '"Central Asia plus Japan" Dialogue' },
} as const;
const ninth = { names: { ja: '第9回外相会合' }, level: 'ministerial', ordinal: 9, dialogue, countries: [] } as const;
const talks = {
  names: { ja: '日・キルギス首脳会談' },
  level: 'bilateral',
  ordinal: null,
  dialogue: null,
  countries: ['JP', 'KG'],
} as const;

describe('what a meeting is called', () => {
  it('is numbered as each language does', () => {
    expect(shortName(ja, { level: 'summit', ordinal: 1 })).toBe('第1回首脳会合');
    expect(shortName(en, { level: 'summit', ordinal: 1 })).toBe('First Summit');
    expect(shortName(en, { level: 'summit', ordinal: 22 }, 'Tokyo Dialogue')).toBe('22nd Tokyo Dialogue');
  });
  it('is made of what it is where no release names it in the reader’s language', () => {
    expect(meetingName(ja, ninth)).toEqual({ words: '第9回外相会合', lang: undefined });
    expect(meetingName(en, ninth).words).toBe('Ninth Ministers’ Meeting, “Central Asia plus Japan” Dialogue');
    expect(meetingName(en, talks)).toEqual({ words: 'Japan–Kyrgyzstan Talks', lang: undefined });
  });
  it('stays as a release has it where nothing is known of it', () => {
    const other = { ...talks, level: 'other', countries: [] } as const;
    expect(meetingName(en, other)).toEqual({ words: '日・キルギス首脳会談', lang: 'ja' });
  });
  it('leaves out what says only that a release tells how it went', () => {
    expect(nameIn({ en: 'First Summit (Outcome)' }, 'en')?.words).toBe('First Summit');
    expect(nameIn({ ja: '首脳会合（結果）' }, 'ja')?.words).toBe('首脳会合');
    expect(nameIn({ ja: '（結果）' }, 'ja')?.words).toBe('（結果）');
  });
});
