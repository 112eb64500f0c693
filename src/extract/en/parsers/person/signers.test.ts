import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';
import { releaseOf, type Line } from '../../../../../tests/support/release.ts';

const people = (url: string | null, ...lines: Line[]) =>
  extract({ ...releaseOf(lines, 'en', '2024-05-02'), url }, { vocabulary, grammars }).people.map(
    ({ name, role, country }) => `${name} | ${role} | ${country}`,
  );

describe('whose officials signed', () => {
  it('takes the state for which a person is said to sign, before or behind the name', () => {
    expect(
      people(
        null,
        ['title', 0, 'Fiji and Tonga sign a ferry agreement'],
        ['paragraph', 0, 'Signatory from Fiji : Mr. Jone Vakaloloma, Secretary (West), Ministry of Transport'],
        ['paragraph', 0, 'On behalf of Tonga, the agreement was signed by Mr. Sione Fifita, Secretary to the Cabinet.'],
        ['paragraph', 0, 'Mr. Tomasi Raivoka, Additional Secretary, for the Government of Fiji, looked on.'],
      ),
    ).toEqual([
      'Jone Vakaloloma | Secretary (West), Ministry of Transport | FJ',
      'Sione Fifita | Secretary to the Cabinet | TO',
      'Tomasi Raivoka | Additional Secretary | FJ',
    ]);
  });

  it('gives a row the state behind its last name', () => {
    expect(
      people(
        null,
        ['title', 0, 'Press Statement of the Chairman'],
        [
          'paragraph',
          0,
          'The meeting of Palau and Nauru was co-chaired by Hon. Rose T. Aguon, Secretary of Trade; and, Hon. Ben R. Tello, Secretary of Finance, of the Republic of Palau.',
        ],
      ),
    ).toEqual(['Rose T. Aguon | Secretary of Trade | PW', 'Ben R. Tello | Secretary of Finance | PW']);
  });

  it('does not give the first of a pair the state of the second', () => {
    expect(
      people(
        'https://www.mofa.go.jp/x',
        ['title', 0, 'Japan-Kazakhstan talks'],
        ['paragraph', 0, 'Minister Hayashi and Minister Madiyev of Kazakhstan signed a paper.'],
      ),
    ).toEqual(['Hayashi | Minister | JP', 'Madiyev | Minister | KZ']);
  });

  it('knows that whom a guest meets is no countryman of his, and who comes with him is', () => {
    expect(
      people(
        'https://www.mfa.gov.sg/x',
        ['title', 0, 'Visit by the Foreign Minister of Peru, 3 May 2024'],
        [
          'paragraph',
          0,
          'Foreign Minister Elena Rojas of Peru arrived in Singapore. Minister Rojas is accompanied by Minister for Tourism Hugo Salas. Minister Rojas also met with Minister for Law Tan Wei Ling.',
        ],
      ),
    ).toEqual([
      'Elena Rojas | Foreign Minister | PE',
      'Rojas | Minister | PE',
      'Hugo Salas | Minister for Tourism | PE',
      'Tan Wei Ling | Minister for Law | SG',
    ]);
  });

  it('takes officials without a state in a government’s release for its own, but not behind another state', () => {
    expect(
      people(
        'https://www.dti.gov.ph/x',
        ['title', 0, 'Statement on trade with Chile'],
        ['paragraph', 0, 'The Department of Trade and Industry (DTI) welcomed the talks.'],
        ['paragraph', 0, 'DTI Secretary Ramon M. Lopez and Deputy USTR Joan D. Gerrish reviewed the list.'],
        ['paragraph', 0, 'In Chile they were received by Minister Pedro Soto.'],
      ),
    ).toEqual([
      'Ramon M. Lopez | DTI Secretary | PH',
      'Joan D. Gerrish | Deputy USTR | US',
      'Pedro Soto | Minister | null',
    ]);
  });

  it('reads a counterpart’s name, a rank with its post, and a short form inside a title', () => {
    expect(
      people(
        null,
        ['title', 0, 'Agreement signed'],
        ['paragraph', 0, 'The President and his Uzbek counterpart Shavkat Mirziyoyev met.'],
        [
          'paragraph',
          0,
          'H.E. Anna Berzina, Ambassador, Permanent Representative of Latvia, and Assistant United States Trade Representative (AUSTR) for Europe Dan Mills signed.',
        ],
      ),
    ).toEqual([
      'Shavkat Mirziyoyev | null | UZ',
      'Anna Berzina | Ambassador, Permanent Representative of Latvia | LV',
      'Dan Mills | Assistant United States Trade Representative (AUSTR) for Europe | US',
    ]);
  });

  it('takes the state of the ministry behind a name, and tells a name from an office', () => {
    expect(
      people(
        'https://www.mofa.go.kr/x',
        ['title', 0, 'Briefing'],
        [
          'paragraph',
          0,
          'Vice Foreign Minister Lim Sung-nam met State Secretary Paula Berger of the Swiss Federal Department of Foreign Affairs.',
        ],
        ['paragraph', 0, 'The Vice Premier of China, Liu He, sent greetings.'],
        ['paragraph', 0, 'The Chief Executive Officer of the Fund, Mr. Sultan bin Khalid Al-Harbi, spoke.'],
        ['paragraph', 0, 'HRH Crown Prince was not there.'],
      ),
    ).toEqual([
      'Lim Sung-nam | Vice Foreign Minister | KR',
      'Paula Berger | State Secretary | CH',
      'Liu He | Vice Premier of China | CN',
      'Sultan bin Khalid Al-Harbi | Chief Executive Officer of the Fund | KR',
    ]);
  });

  it('leaves leaders open who may be the hosts of a visit, and takes the met one for the issuer’s', () => {
    expect(
      people(
        'https://www.foreignminister.gov.au/x',
        ['title', 0, 'Visit to Tuvalu and Palau'],
        ['paragraph', 0, 'I will be meeting with both Prime Minister Taeia and Prime Minister Remen.'],
      ),
    ).toEqual(['Taeia | Prime Minister | null', 'Remen | Prime Minister | null']);
    expect(
      people(
        'https://dfa.gov.ph/x',
        ['title', 0, 'Courtesy Call of the Deputy Foreign Minister of Latvia on Secretary Locsin'],
        [
          'paragraph',
          0,
          'Latvian Deputy Foreign Minister Janis Ozols paid a courtesy call on Foreign Affairs Secretary Teodoro L. Locsin, Jr. in Manila.',
        ],
      ),
    ).toEqual([
      'Locsin | Secretary | PH',
      'Janis Ozols | Deputy Foreign Minister | LV',
      'Teodoro L. Locsin, Jr. | Foreign Affairs Secretary | PH',
    ]);
  });

  it('takes the agency in a title for its state, and no word of an office for a name', () => {
    expect(
      people(
        'https://erd.gov.bd/x',
        ['title', 0, 'Grant signed'],
        ['paragraph', 0, 'USAID Mission Director Rita J. Moss signed for USAID.'],
        ['paragraph', 0, 'The Minister Attached to the Prime Minister looked on.'],
      ),
    ).toEqual(['Rita J. Moss | USAID Mission Director | US']);
  });

  it('reads the two offices of the High Representative as one person’s', () => {
    expect(
      people(
        'https://www.eeas.europa.eu/x',
        ['title', 0, 'Joint Committee'],
        [
          'paragraph',
          0,
          'The High Representative of the Union for Foreign Affairs and Security Policy, Vice President of the Commission (HR/VP), Josep Borrell, opened it.',
        ],
      ),
    ).toEqual([
      'Josep Borrell | High Representative of the Union for Foreign Affairs and Security Policy, Vice President of the Commission (HR/VP) | null',
    ]);
  });
});
