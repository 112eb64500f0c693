import type { Source } from '../../../shared/source.ts';
import type { Figure } from './figures.ts';

const longest = 40;

/**
 * What is to reach the figure: the noun behind it (「総額3兆円のビジネス・プロジェクト」), else the one marked before it
 * (「民間投資を今後10年間で十兆円とする」), else the verb's noun.
 */
export function subjectOf(
  source: Source,
  statement: { start: number; end: number },
  start: number,
  figure: Figure,
): string {
  const behind = source.text.slice(figure.end, statement.end);
  const noun =
    /^(?:(?:以上|以下|程度|規模|超)?の|を超える|を上回る)(?<noun>[^、，。を]{1,40}?)(?:を|に|が|、|，|。|$)/u.exec(
      behind,
    )?.groups?.['noun'];
  if (noun)
    return noun
      .replace(/の?目標(?:の?設定)?$/, '')
      .trim()
      .slice(0, longest);
  // 「このうち五万人は、インドから日本に迎える専門人材等とする」
  const named = /^(?:以上|以下|程度)?は[、，]?(?<noun>[^、，。]{2,40}?)と(?:する|し[、，て])/u.exec(behind)?.groups?.[
    'noun'
  ];
  if (named) return named.trim();
  const touching = /(?:^|[にはがを、，])(?<noun>[^、，。にはがを]{2,40})$/u.exec(source.text.slice(start, figure.start))
    ?.groups?.['noun'];
  if (touching && behind.startsWith('を') && !/[まで間]$/.test(touching)) return touching.trim();
  const before = source.text.slice(statement.start, start);
  const between = source.text.slice(start, figure.start);
  const marked =
    /(?<noun>[^、，。はがにでを]{2,40})を[^、，。を]{0,20}$/u.exec(between)?.groups?.['noun'] ??
    /(?<noun>[^、，。はがにでを]{2,40})(?:を|は、?|については、?)$/u.exec(before)?.groups?.['noun'];
  if (marked) return marked.replace(/^(?:おける|関する|係る|対する)/, '').trim();
  const object = /^[^、，。]{0,20}?(?:を|が)?(?<noun>[^、，。をがに]{2,30})(?:を|する|し)/u.exec(behind)?.groups?.[
    'noun'
  ];
  return (object ?? source.text.slice(figure.start, figure.end)).trim();
}
