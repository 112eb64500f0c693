import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../cli/vocabulary.ts';
import { editionOf } from '../../../tests/support/one-paragraph.ts';
import { extract } from '../engine.ts';
import { grammars } from '../grammars.ts';

const cases: readonly (readonly [title: string, kind: string])[] = [
  ['The First Summit of the “Central Asia plus Japan” Dialogue (Outcome)', 'summit'],
  ['The 30th Japan-EU Summit', 'summit'],
  ['Japan-Kazakhstan Summit Meeting (Outcome)', 'bilateral-talk'],
  ['Japan-Portugal Foreign Ministers’ Meeting', 'bilateral-talk'],
  ['Readout of President Biden’s Meeting with Prime Minister Kishida of Japan', 'bilateral-talk'],
  ['ASEAN: 24th EU-ASEAN Ministerial Meeting held in Brussels', 'ministerial'],
  ['The Seventh Foreign Ministers’ Meeting of the “Central Asia plus Japan” Dialogue', 'ministerial'],
  ['Japan-Philippines Foreign Ministers’ Telephone Talk', 'phone-call'],
  ['Secretary Blinken’s Call with Japanese Foreign Minister Hayashi', 'phone-call'],
  ['Courtesy Call on Foreign Minister Kamikawa by the President of the Senate', 'courtesy-call'],
  ['Thirteenth Senior Officials Meeting of the Dialogue', 'senior-officials'],
  ['12th Tokyo Dialogue: Public Symposium', 'symposium'],
  ['Signing and Exchange of Letters on Two Grants to Tajikistan', 'aid-signing'],
  ['Signing of Japanese ODA Loan Agreements with India', 'aid-signing'],
  ['Exchange of Notes Concerning Grant Aid to Fiji', 'aid-signing'],
  ['EU-Japan Summit 2025: joint statement in brief', 'joint-statement'],
  ['G7 Foreign Ministers’ Communiqué', 'joint-statement'],
  ['The Dialogue Summit Meeting to be held', 'announcement'],
  ['Ministers adopt the “Lima Package”', 'ministerial'],
  ['G20 leaders agree on a fund for wells', 'summit'],
  ['UK announces new aid for Sudan as ministers meet in London', 'announcement'],
  ['Emergency Grant Aid after Cyclone Mocha', 'announcement'],
  ['Visit to Japan by the President of Kenya', 'announcement'],
];

describe('the kind of a release', () => {
  it.each(cases)('%s: %s', (title, kind) => {
    const edition = editionOf(title, 'en');
    const passages = edition.passages.map((p) => ({ ...p, kind: 'title' as const }));
    expect(extract({ ...edition, title, passages }, { vocabulary, grammars }).kind).toBe(kind);
  });
});
