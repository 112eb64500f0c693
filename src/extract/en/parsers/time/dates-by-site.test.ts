import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../../../../tests/support/release.ts';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';

const times = (url: string | null, text: string) =>
  extract({ ...releaseOf([['paragraph', 0, text]], 'en', '2024-05-02'), url }, { vocabulary, grammars }).times.map(
    ({ value }) => value,
  );

describe('days in figures are read as the country of the site writes them', () => {
  it.each([
    ['https://www.state.gov/x', 'Signed on 04/05/2024.', ['2024-04-05']],
    ['https://www.gov.uk/x', 'Signed on 04/05/2024.', ['2024-05-04']],
    ['https://ec.europa.eu/x', 'Signed on 04-05-2024.', ['2024-05-04']],
    // A day that only one order allows is that one everywhere.
    ['https://www.gov.uk/x', 'Signed on 04/25/2024.', ['2024-04-25']],
    ['https://www.example.org/x', 'Signed on 04/05/2024.', []],
    ['https://www.mofa.go.jp/x', 'Signed on 04/05/2024.', []],
    [null, 'Signed on 04/05/2024.', []],
  ])('%s: %s', (url, text, found) => expect(times(url, text)).toEqual(found));
});
