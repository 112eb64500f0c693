import { describe, expect, it } from 'vitest';
import { anchoredLists, type AnchoredList } from '../../model/reading.ts';
import { checkedValue } from '../../record/desk/facts/check-value.ts';
import { filledFrom, inputNames } from './filled.ts';
import { valueOf } from './value-of.ts';

/** A value of each list as the record keeps it. */
const values: Readonly<Record<AnchoredList, Record<string, unknown>>> = {
  times: { value: '2025-12-19/2025-12-20' },
  money: { value: '6845000000', currency: 'JPY', qualifier: 'exact', basis: 'total' },
  counts: { value: 4, unit: '件', qualifier: 'exact', ordinal: false },
  people: { name: '林', role: '総務大臣', country: 'JP', same: '林芳正' },
  countryMentions: { code: 'KG' },
  organisations: { id: 'jica', name: 'JICA' },
  meetings: {
    name: '首脳会合',
    dialogue: 'ca-jad',
    date: '2025-12-20',
    start: '2025-12-20T09:30',
    duration: 'PT80M',
    level: 'summit',
    ordinal: 1,
    place: '東京',
    chair: null,
    participants: ['高市総理大臣', 'ジャパロフ大統領'],
  },
  instruments: {
    title: '書簡',
    kind: 'exchange-of-notes',
    scheme: 'grant',
    country: 'KG',
    amount: { value: '719000000', currency: 'JPY', qualifier: 'at-most', basis: 'ceiling' },
    project: null,
    count: null,
    partner: 'UNDP',
  },
  commitments: { actor: '両首脳', force: 'agreed', summary: '協力する', area: null, deadline: '2030', amount: null },
  targets: { subject: 'ビジネス', value: '3000000000000', unit: 'JPY', from: null, until: '2030' },
  reference: { what: 'earlier meeting', value: '第9回外相会合' },
};

const typed = (list: AnchoredList, change: Readonly<Record<string, string>> = {}) => {
  const filled = { ...filledFrom(list, values[list]), ...change };
  return valueOf(list, (name) => filled[name] ?? '');
};

describe('a form that nobody has touched', () => {
  it.each(anchoredLists)('gives the value back that the record takes: %s', (list) => {
    const read = typed(list);
    if (!('value' in read)) throw new Error(JSON.stringify(read.faults));
    expect(checkedValue(list, read.value)).toEqual(values[list]);
  });
  it.each(anchoredLists)('has an input for everything that stands in it: %s', (list) => {
    const names = inputNames(list);
    expect(Object.keys(filledFrom(list, values[list])).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('a form with faults', () => {
  it.each([
    ['money', { 'amount.value': 'much' }, { amount: 'number' }],
    ['money', { 'amount.value': '' }, { amount: 'empty' }],
    ['money', { 'amount.currency': 'yen' }, { amount: 'choice' }],
    ['money', { 'amount.basis': 'gift' }, { amount: 'choice' }],
    ['people', { name: '' }, { name: 'empty' }],
    ['people', { country: 'Japan' }, { country: 'choice' }],
    ['commitments', { actor: '', 'actor.other': '' }, { actor: 'country' }],
    ['commitments', { force: 'maybe', summary: '' }, { force: 'choice', summary: 'empty' }],
    ['meetings', { ordinal: '1st', 'date.d': '31', 'date.m': '11' }, { ordinal: 'whole', date: 'day' }],
    ['counts', { value: 'some' }, { value: 'number' }],
    ['targets', { subject: 'x'.repeat(2001) }, { subject: 'long' }],
  ] as const)('says which field it is: %s %j', (list, change, faults) =>
    expect(typed(list, change)).toEqual({ faults }),
  );
  it('takes an amount away where its field is emptied', () => {
    expect(typed('instruments', { 'amount.value': '' })).toMatchObject({ value: { amount: null } });
  });
});
