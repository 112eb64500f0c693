import { describe, expect, it } from 'vitest';
import { readingOf, releaseOf } from '../../../../../tests/support/release.ts';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';

const references = (text: string, issued = '2022-07-12') =>
  readingOf([['paragraph', 0, text]], 'en', issued).reference.map(({ quote, what, value }) => ({ quote, what, value }));

describe('what a text refers to', () => {
  it('finds the paper that a talk builds upon, with its date', () => {
    expect(references('They spoke on the basis of the Joint Statement issued in April.')).toEqual([
      { quote: 'Joint Statement', what: 'document', value: 'Joint Statement (2022-04)' },
    ]);
  });
  it('finds a title in marks', () => {
    expect(references('Japan supports the implementation of the PIF’s “2050 Strategy”.')).toEqual([
      { quote: '2050 Strategy', what: 'document', value: '2050 Strategy' },
    ]);
  });
  it('finds earlier meetings by their date', () => {
    expect(references('The Third RCEP Summit was held in Bangkok on 4 November last year.', '2020-11-15')).toEqual([
      { quote: 'Third RCEP Summit', what: 'earlier meeting', value: '2019-11-04' },
    ]);
  });
  it('finds nothing in what is said or only wished for', () => {
    expect(references('He called it “a very good day”. A new agreement would be welcome.')).toEqual([]);
  });
  it('finds the links of the body, not that of the headline', () => {
    const edition = releaseOf(
      [
        ['title', 0, 'Joint Statement'],
        ['paragraph', 0, 'The text is here.'],
      ],
      'en',
      null,
    );
    const at = edition.text.indexOf('here');
    const links = [
      { start: 0, end: 5, href: 'https://example.org/' },
      { start: at, end: at + 4, href: 'https://example.org/statement.pdf' },
    ];
    expect(extract({ ...edition, links }, { vocabulary, grammars }).reference).toMatchObject([
      { quote: 'here', what: 'link', value: 'https://example.org/statement.pdf' },
    ]);
  });
});
