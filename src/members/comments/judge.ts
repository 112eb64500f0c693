import type { Reader } from '../../model/members.ts';
import { atLeast } from '../../model/members.ts';
import { hasLink } from '../../site/components/comments/parse-comment.ts';

/** Words that are not shown before a moderator has seen them, by language: vocabulary/moderation.json. */
export type HeldWords = Readonly<Record<string, readonly string[]>>;

/** A flood is also one text: so many links are hardly ever a remark. */
const mostLinks = 8;

/**
 * Whether a comment is shown at once or waits for a moderator: links of new accounts, very many links, and words of the
 * lists wait. Trusted readers and editors are never held up. Somebody is known by comments that stand.
 */
export function judge(text: string, reader: Reader, known: boolean, words: HeldWords): 'shown' | 'held' {
  if (atLeast(reader.role, 'trusted')) return 'shown';
  const links = text.split(/https?:\/\//i).length - 1;
  if (links > mostLinks || (!known && hasLink(text))) return 'held';
  return holdsOne(text, words) ? 'held' : 'shown';
}

function holdsOne(text: string, words: HeldWords): boolean {
  const folded = text.normalize('NFKC').toLowerCase();
  return Object.entries(words).some(([lang, list]) =>
    list.some((word) => {
      const at = folded.indexOf(word);
      if (at === -1) return false;
      // Japanese puts no space between words; elsewhere “class” does not hold its second half.
      return lang === 'ja' || new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'u').test(folded);
    }),
  );
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
