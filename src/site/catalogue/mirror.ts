import type { Locale } from '../../model/language.ts';

interface MirrorWords {
  readonly rows: string;
  readonly digests: string;
  readonly parameters: Readonly<Record<'row' | 'digest', Readonly<Record<string, string>>>>;
}

/** What the description of the API says of the addresses that mirrors ask. */
export const mirrorWords: Readonly<Record<Locale, MirrorWords>> = {
  ja: {
    rows: '公開している行をそのまま、写しを保つ側のために。一行目に形式、最終行に数が入ります。',
    digests: '発表やものごとの一つひとつについて、行全体の要約値。手元の行と比べるために。',
    parameters: {
      row: {
        releases: '発表のID。カンマ区切りで50件まで。',
        things: 'ものごと。種類とIDを「:」でつなぎ、カンマ区切りで200件まで。',
        whole: '統合や分割のあったものごと。それに結び付いた事実と根拠も含めて。',
        since: 'この番号より後の変更の行。untilとともに。',
        until: 'この番号までの変更の行。sinceから500件以内。',
      },
      digest: { of: '発表か、ものごとか。', after: '前の答えのnext。' },
    },
  },
  en: {
    rows: 'What is public, row by row as it stands, for mirrors. The first line tells the format, the last one how many lines there were.',
    digests: 'A digest of all rows of each release or thing, to hold one’s own against.',
    parameters: {
      row: {
        releases: 'Ids of releases, up to 50 with commas between.',
        things: 'Things, kind and id with a colon between; up to 200 with commas between.',
        whole: 'Things that were joined or parted, with the facts and the evidence held for them.',
        since: 'The rows of changes behind this number; together with `until`.',
        until: 'The rows of changes up to this number, not more than 500 behind `since`.',
      },
      digest: { of: 'Releases or things.', after: 'The `next` of the answer before.' },
    },
  },
};
