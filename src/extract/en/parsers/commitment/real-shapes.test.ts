import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

type Line = readonly ['title' | 'paragraph' | 'heading' | 'item', number, string];
const promises = (...lines: Line[]) => readingOf(lines, 'en', '2024-03-08').commitments;
const said = (text: string, title = 'Norway helps') => promises(['title', 0, title], ['paragraph', 0, text]);

describe('what binds, in the words of many offices', () => {
  it.each([
    ['Norway contributes US$ 4.5 million to the clinics of Malawi.', 'NO', 'will'],
    ['Seven pumps will be donated by Norway through the Union.', 'NO', 'will'],
    [
      'The Board of Directors of the bank met. Harbour Bank’s Board of Executive Directors recently approved an allocation of US$12 million for the port.',
      'Harbour Bank’s Board of Executive Directors',
      'decided',
    ],
    ['Norway is investing in three new ferries for the islands.', 'NO', 'will'],
    ['The two ministers agreed a new partnership on fisheries.', 'The two ministers', 'agreed'],
    ['The leaders set up a joint working group on fisheries.', 'The leaders', 'launched'],
    ['The Federal Government will commit 5 million kroner to a seed bank.', 'NO', 'will'],
    [
      'The two leaders reaffirmed that at the coming talks with Japan and others, they will press for the release of the crew.',
      'The two leaders',
      'will',
    ],
  ])('%s', (text, actor, force) => expect(said(text)).toMatchObject([{ actor, force }]));

  it('a thing that would be set up is promised by those who spoke before', () =>
    expect(said('The leaders met for two hours. A secretariat for fisheries would be set up in Bergen.')).toMatchObject(
      [{ actor: 'The leaders', force: 'will' }],
    ));

  it('each measure of a list under a noun', () =>
    expect(
      promises(
        ['title', 0, 'Norway helps Malawi'],
        ['paragraph', 0, 'The package includes:'],
        ['item', 0, '$4 million for wells in two districts'],
        ['item', 0, 'training nurses at six clinics'],
        ['item', 0, 'Malawi is a country of many lakes'],
      ),
    ).toMatchObject([{ actor: 'NO' }, { actor: 'NO' }]));
});

describe('who “we” is', () => {
  it('the two states of the paper, as it writes them', () =>
    expect(
      promises(
        ['title', 0, 'The Bergen Accord: a partnership of Norway and Chile'],
        ['paragraph', 0, 'The accord brings Norway and Chile closer.'],
        ['paragraph', 0, 'We will launch a dialogue on salmon.'],
      ),
    ).toMatchObject([{ actor: 'Norway and Chile' }]));

  it('the minister who is quoted speaks for her state', () =>
    expect(
      said(
        '“We will deliver more tents to the north of Malawi in the coming days,” said Foreign Minister Penny Wong of Australia.',
      ),
    ).toMatchObject([{ actor: 'AU' }]));

  it('a quoted person of whom nothing is known binds nobody', () =>
    expect(said('“Together we will ensure that supplies reach the families,” a volunteer in Malawi said.')).toEqual(
      [],
    ));
});

describe('what looks like a promise and is none', () => {
  it.each([
    'Norway said that the UK remains a friend, and the Prime Minister agreed on the huge strength of the relationship.',
    'The Minister opened the talks by saying that they had put forward a workable plan to end the quarrel.',
    'Foreign Minister Penny Wong said the policy outlined the role Australia would play in the region.',
    'She thanked the ministers from Malawi and Chile who agreed to pursue a new charter.',
    'The bank announced that it invested almost $300 million in Malawi last year.',
    'Minister Wong of Australia will join the Prime Minister’s meetings in Suva next week.',
    'We recalled the charter which launched the Union.',
    'The two loans are part of the $3 billion in support that Norway has committed to provide over the years.',
    'The Government of Norway has received from the ports plans to build two ferries.',
    'The presidencies of Norway and Chile were all key to launching the review of ports.',
    'The Bank of Norway is committed to support the development of a sustainable network of ports.',
    'Since the storm in Bergen, Norway has committed $7 million to the islands.',
    'He met with the ministers of Norway to continue efforts to continue to support the islands.',
    'The Vice Minister of Norway will preside over the meeting.',
    'The four ministers said that they commit themselves to the prohibition of the use of force.',
    'Prime Minister Kishida expressed his intention to continue to strengthen bilateral relations with Prime Minister Modi.',
  ])('%s', (text) => expect(said(text)).toEqual([]));
});
