import { describe, expect, it } from 'vitest';
import { type Line, readingOf } from '../../../../../tests/support/release.ts';

const promises = (...lines: Line[]) => readingOf(lines, 'en', '2024-03-08').commitments;
const said = (text: string, title = 'Norway helps') => promises(['title', 0, title], ['paragraph', 0, text]);

describe('what binds, in the words of unions, banks, summits and speakers', () => {
  it.each([
    ['The Summit directed the Secretariat to publish the list of ports by June.', 'The Summit', 'decided'],
    ['THE SUMMIT APPROVED THE FISHERIES POLICY.', 'THE SUMMIT', 'decided'],
    ['The Secretariat will report on the wells in 2026.', 'The Secretariat', 'will'],
    ['The ASEAN Secretariat will host the register of ports.', 'The ASEAN Secretariat', 'will'],
    [
      'More than 40 donor countries have pledged to end the felling of oak by 2030.',
      'More than 40 donor countries',
      'will',
    ],
    ['Both sides recommitted to opening the two bridges in the north.', 'Both sides', 'will'],
    ['Norway pledged its full support to rebuilding the harbour.', 'NO', 'will'],
    ['The ministers spoke of trade, pledging a new target of €3 billion by 2027.', 'The ministers', 'will'],
    ['The Fund welcomed an announcement by the Government of Norway to give $4 million for wells.', 'NO', 'will'],
    ['The Union welcomed the agreement by all parties to reopen the harbour.', 'all parties', 'agreed'],
    ['The World Bank announced the signing of a memorandum on ferries with Norway.', 'World Bank', 'signed'],
    [
      'The European Investment Bank (EIB) and Harbour Bank for the North (HBN) have signed a loan of €5 million.',
      'The European Investment Bank (EIB) and Harbour Bank for the North (HBN)',
      'signed',
    ],
    ['Malawi asked Norway for ferries and in response, Norway agreed to lend two of them.', 'NO', 'agreed'],
    [
      'While the north suffers from drought, floods and storms, the EU is providing €5 million for wells.',
      'EU',
      'will',
    ],
    ['Malawi welcomed Norway’s pledge of $3 million for wells.', 'NO', 'will'],
    ['Norway will be providing 20 ambulances.', 'NO', 'will'],
    ['Norway is to build three bridges in the north.', 'NO', 'will'],
    ['The leaders tasked officials with drawing the map of the border by May.', 'The leaders', 'decided'],
    ['Norway is earmarking NOK 100 million for two new schools.', 'NO', 'will'],
    ['Norway’s budget for wells is being increased by one billion kroner.', 'NO', 'will'],
    ['Norway proposes a doubling of its funding for ferries, to a total of NOK 1 billion.', 'NO', 'intends'],
    ['The African Development Bank Group (AfDB) on Monday approved a loan of $6 million for wells.', 'AfDB', 'decided'],
    [
      'The Board of Directors of the African Development Bank approved a loan of $6 million for wells.',
      'AfDB',
      'decided',
    ],
    ['The Bank approved a loan of $6 million for wells.', 'The Bank', 'decided'],
    ['Norway and Malawi have agreed a road-map for the harbour.', 'Norway and Malawi', 'agreed'],
    ['The ministers agreed that a school for pilots will be opened in Bergen.', 'The ministers', 'agreed'],
    ['The ministers agreed soon to finalize the map of the border.', 'The ministers', 'agreed'],
    ['The ministers agreed to meet again in 2025.', 'The ministers', 'agreed'],
    ['The parties signed the Action plan for the ferries of the strait.', 'The parties', 'signed'],
    ['Earlier today, Norway took the decision to open a school in Malawi.', 'NO', 'decided'],
    ['Africa and Europe have decided to found a council of ports.', 'Africa and Europe', 'decided'],
    [
      'The international partners present at the forum committed to providing €10 million for wells.',
      'The international partners',
      'will',
    ],
    ['The Fund welcomes Norway’s announcement of a USD 232 million pledge for wells.', 'NO', 'will'],
    ['Norway announced at the forum that it was committing two billion kroner for wells.', 'NO', 'will'],
    [
      'The Peace and Security Council decided to extend the mission in the north.',
      'The Peace and Security Council',
      'decided',
    ],
    [
      'The Union spoke of sanctions, and the participants agreed to open a register of ships.',
      'the participants',
      'agreed',
    ],
    [
      'The international community met in Bergen, pledging US$6.4 million for wells.',
      'The international community',
      'will',
    ],
    ['The Economic Working Group will monitor the building of the wells.', 'The Economic Working Group', 'will'],
    ['I am pleased to announce a grant of $4 million for wells.', 'NO', 'will'],
    ['The number of scholarships will be significantly expanded.', 'The leaders', 'will'],
  ])('%s', (text, actor, force) =>
    expect(said(force === 'will' && actor === 'The leaders' ? `The leaders met. ${text}` : text)).toMatchObject([
      { actor, force },
    ]),
  );

  it('two ministers of one state speak for that state', () =>
    expect(
      said(
        'Espen Dal, Minister for Foreign Affairs of Norway, and Ida Li, Minister for Trade of Norway, announced $4 million for wells.',
      ),
    ).toMatchObject([{ actor: 'NO' }]));

  it('a quotation that runs over several paragraphs keeps its speaker', () =>
    expect(
      promises(
        ['title', 0, 'Fishing in the north'],
        ['paragraph', 0, '“The catch is small,” said Espen Dal, Minister for Foreign Affairs of Norway.'],
        ['paragraph', 0, '“We will build two harbours for the boats of Malawi.”'],
      ),
    ).toMatchObject([{ actor: 'NO', force: 'will' }]));

  it('a quotation is its speaker’s by the surname alone, and by the office in the state’s own release', () =>
    expect(
      promises(
        ['title', 0, 'Norway at the forum'],
        ['paragraph', 0, 'Espen Dalland, Minister for Foreign Affairs of Norway, took part in the forum.'],
        ['paragraph', 0, '“We will remove the tolls on the bridge,” stated Dalland.'],
      ),
    ).toMatchObject([{ actor: 'NO', force: 'will' }]));

  it('a quotation that a colon or semicolon opens', () =>
    expect(
      said(
        'Espen Dal, Minister for Foreign Affairs of Norway, spoke of the harbour; “Norwegians love boats. As part of the plan, we will build two ferries.”',
      ),
    ).toMatchObject([{ actor: 'NO', force: 'will' }]));

  it('points under “Heads agreed to the following” are the promises, not the line above them', () =>
    expect(
      promises(
        ['title', 0, 'Communiqué'],
        ['paragraph', 0, 'To this end, Heads agreed to the following:'],
        ['item', 0, 'Reform of the council of ports by a new charter.'],
      ),
    ).toMatchObject([{ actor: 'Heads', force: 'agreed' }]));

  it('the line that opens a list is none beside its points', () =>
    expect(
      promises(
        ['title', 0, 'Norway and Malawi'],
        ['paragraph', 0, 'The two sides committed to strengthen the fleet through the following:'],
        ['item', 0, 'Concluding a treaty on pilots by the end of 2024'],
        ['item', 0, 'Opening two schools for pilots'],
      ).map(({ actor, at }) => [actor, at.quote]),
    ).toEqual([
      ['The two sides', 'Concluding a treaty on pilots by the end of 2024'],
      ['The two sides', 'Opening two schools for pilots'],
    ]));

  it('“we” of a joint statement is both whom its first words name', () =>
    expect(
      promises(
        ['title', 0, 'Joint Statement by the two Prime Ministers'],
        [
          'paragraph',
          0,
          'Norway and Iceland are old friends. Through storms and calm, we have agreed to open a school for pilots.',
        ],
      ),
    ).toMatchObject([{ actor: 'Norway and Iceland', force: 'agreed' }]));

  it('“we” of a body’s paper is that body, on whosever pages it stands', () =>
    expect(
      promises(
        ['title', 0, 'G7 Foreign Ministers’ Statement on Fisheries'],
        ['paragraph', 0, 'We will provide 20 patrol boats to the coast guards of Malawi and Iceland by 2030.'],
        ['paragraph', 0, 'We announce a new Initiative for Pilots.'],
      ),
    ).toMatchObject([
      { actor: 'G7', force: 'will' },
      { actor: 'G7', force: 'launched' },
    ]));

  it('“they” are the two who met, and so are those of an agreement that was reached', () =>
    expect(
      promises(
        ['title', 0, 'A visit'],
        [
          'paragraph',
          0,
          'President Tokayev met Prime Minister Kishida of Japan. They agreed to open a school for pilots.',
        ],
        ['paragraph', 0, 'An agreement was reached on opening direct flights between the two capitals.'],
      ),
    ).toMatchObject([
      { actor: 'They', force: 'agreed' },
      { actor: 'both sides', force: 'agreed' },
    ]));

  it('a firm by its name', () =>
    expect(
      promises(
        ['title', 0, 'Investments'],
        ['paragraph', 0, 'Northern Rail Corporation intends to invest a further £4 billion in two harbours.'],
      ),
    ).toMatchObject([{ actor: 'Northern Rail Corporation', force: 'intends' }]));

  it('projects under a sum', () =>
    expect(
      promises(
        ['title', 0, 'Norway helps Malawi'],
        ['paragraph', 0, 'Projects supported include, but are not limited to:'],
        ['item', 0, '$4 million across two projects for wells'],
      ),
    ).toMatchObject([{ actor: 'NO' }]));
});

describe('what only sounds like a promise', () => {
  it.each([
    'Through fiscal year 2024, Norway committed $157 million to wells.',
    'Norway is down to the wire, but I know we will reopen the harbour with your help.',
    'The ministers of Norway and Malawi met. They discussed plans to step up the fight against smugglers.',
    'Thanks to your help we will get there.',
    'We agree that the prospects for trade are strong, and that the region will lead the growth of the world.',
    'The two sides renewed pledges to work together to address pressing challenges in support of a free and open sea.',
    'At the forum, 25 states made funding pledges, and Norway announced that it will shortly present its pledge.',
    'Norway made it clear that it will do its fair share.',
    'The ministers agreed that growth can be helped by better roads.',
    'The ministers agreed that the states of the north must work towards a stronger union.',
    'The ministers met Norway. It was agreed that the market stands at the core of growth.',
    'Guided by the treaty, ministers met in a spirit of friendship and shared resolve to address the challenges of the strait.',
    'The Prime Minister of Norway will lead a large delegation to Malawi.',
    'Norway has taken the initiative to call a conference on wells, which will be held in Bergen.',
    'In March 2021, Norway approved a first loan of $6 million for the harbour.',
    'The leaders reaffirmed their commitment to strengthening further the bilateral relationship for the benefit of both nations and the region.',
    'The leaders reaffirmed their commitment to fostering a stronger partnership in mutual respect and highlighted their wish to settle the dispute over the islands.',
    'The leaders welcomed the visits of the past year which reflected both countries’ resolve to open new fields of work.',
    'The ministers condemned the missile launches, which broke the truce of 2022.',
    'Norway has committed $7 million for wells since the first forum of 2008.',
    'EU funding from this package will go to Malawi (€5 million) and Zambia (€3 million).',
    'The minister said that Norway will continue to stand up for its values and those of its allies.',
    'With these loans, the World Bank aims to promote the growth of small firms.',
    'The ministers met Norway, committing to intensive co-operation as equals towards greater progress.',
  ])('%s', (text) => expect(said(text)).toEqual([]));
});

it('“they” are those who met, where nothing tells their states', () => {
  expect(
    said('Minister Ola Berg met his counterpart, Mary Banda, in Oslo today. They agreed to open a school by 2025.').map(
      ({ actor, force }) => [actor, force],
    ),
  ).toEqual([['They', 'agreed']]);
});
