import { expect, it } from 'vitest';
import type { CommitmentCard } from '../../record/things/views.ts';
import { uiFor } from '../ui.ts';
import { areasNamed, byMeetingArea } from './areas.ts';

const fields = new Map([['aid', { ja: '開発協力', en: 'Development aid' }]]);
const ui = uiFor('en', { fields, dialogues: new Map(), countries: new Map() }, (name) => name);

const card = (id: string, area: Record<string, string>, more: Partial<CommitmentCard> = {}): CommitmentCard => ({
  id,
  at: { ja: { release: 'declaration', fact: id } },
  words: {},
  summary: id,
  lang: 'ja',
  actor: { name: 'JP', role: null, country: 'JP', ref: null },
  force: 'will',
  area,
  fields: [],
  countries: [],
  dialogue: null,
  meeting: null,
  deadline: null,
  amount: null,
  status: 'announced',
  said: null,
  releases: 1,
  evidence: 0,
  ...more,
});
const result = { at: { en: { release: 'result', fact: 'f' } }, lang: 'en' };
const cards = [
  card('energy', { en: 'green growth', ja: 'グリーン' }, result),
  card('others', { en: 'Other efforts' }, result),
  card('minerals', { ja: 'グリーン' }),
  card('グリーン', {}),
  card('pump', { ja: '贈与契約' }, { fields: ['aid'] }),
  card('unsorted', { ja: '実施状況' }),
];

it('puts what all releases say of a meeting under the areas of its own release, in either language', () => {
  const areas = byMeetingArea(ui, cards, { release: 'result' });
  expect(areas.map(({ name, commitments }) => [name, commitments.map(({ id }) => id)])).toEqual([
    ['Green growth', ['energy', 'minerals', 'グリーン']],
    ['Other efforts', ['others']],
    ['Development aid', ['pump']],
    ['No area named', ['unsorted']],
  ]);
  expect(new Set(areas.map(({ anchor }) => anchor)).size).toBe(areas.length);
});

it('keeps to the headings that there are where the reader has no release of it', () => {
  const areas = byMeetingArea(ui, cards.slice(2), { release: null });
  expect(areas.map(({ name }) => name)).toEqual(['グリーン', '贈与契約', '実施状況', 'No area named']);
});

it('names as areas what the release itself heads, and “other efforts” not', () => {
  expect(areasNamed(ui, cards, { release: 'result' }).map(({ name }) => name)).toEqual(['Green growth']);
});
