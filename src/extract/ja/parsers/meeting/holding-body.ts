import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Mention } from './mentions.ts';

/** 外務省とグローバル・フォーラムの共催: a body that holds meetings, not a meeting. */
export function isHost(source: Source, earlier: FoundLists, mention: Mention): boolean {
  if (!/フォーラム|総会|協議会|委員会|理事会/.test(mention.word)) return false;
  if (earlier.organisations.some((o) => o.start < mention.end && o.end >= mention.end)) return true;
  const after = source.folded.slice(mention.end, mention.sentence.end);
  return (
    /^(?:の共催|の主催|との共催|と共催|代表|事務局|会長|執行)/.test(after) ||
    /^[はが][^。]{0,80}(?:を共催|を主催|を開催)/.test(after) ||
    // 「国際通貨基金の理事会は、…融資を承認している」: the body decides.
    (mention.ordinal === null && /^は[^。]{0,60}を承認し/.test(after))
  );
}
