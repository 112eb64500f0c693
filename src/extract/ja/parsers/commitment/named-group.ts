import type { Source } from '../../../shared/source.ts';

/** 「日本と加盟国(PALMパートナー)」, 「首脳及び代表(以下「首脳」という。)」: a name that the text gives to several. */
const naming =
  /\((?:以下[、,]?)?「?(?<name>[\p{sc=Han}\p{sc=Katakana}A-Za-z・ー]{2,20})」?(?:と(?:総称する|称する|いう))?[。.]?\)/gu;
const several = /(?:と|及び|並びに)[^、,。()「」]{1,50}$/;
/** What brackets hold besides: other names of bodies, papers and places. */
const other = /(?:省|庁|局|機構|機関|協定|条約|憲章|計画|会合|会議|大臣|大統領|首相|市|州|県|年|月|日)$/;
const once = {};

/** The names that the release itself gives to those who act in it, each used as a subject somewhere. */
export function groupNames(source: Source): ReadonlySet<string> {
  return source.once(once, ({ folded }) => {
    const found = new Set<string>();
    if (!folded.includes('(')) return found;
    for (const match of folded.matchAll(naming)) {
      const name = match.groups?.['name'] ?? '';
      if (!several.test(folded.slice(Math.max(0, match.index - 55), match.index))) continue;
      if (!other.test(name) && /[\p{sc=Han}\p{sc=Katakana}]/u.test(name) && folded.includes(`${name}は`))
        found.add(name);
    }
    return found;
  });
}
