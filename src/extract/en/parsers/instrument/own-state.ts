import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Context, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { namesGroup, partiesIn } from '../../words/parties.ts';
import { issuerOf } from '../commitment/issuer.ts';
import { lender } from './aid.ts';

/** Hosts of governments, whose last label is their state: mfa.gov.sg, www.mofa.go.kr, beehive.govt.nz. */
const government = /(?:^|\.)(?:gov|govt|go|gob|gouv|gub|mfa)\.(?<label>[a-z]{2})$/;
/** Hosts of bodies of many states. */
const international =
  /(?:^|\.)(?:europa\.eu|un\.org|undp\.org|unicef\.org|worldbank\.org|imf\.org|adb\.org|afdb\.org|eib\.org|ebrd\.com|aiib\.org|isdb\.org|oecd\.org|asean\.org|thecommonwealth\.org|int)$/;

/** The state whose release this is, so that the other one of a paper is the other; null for a body of many states. */
export function ownState(source: Source, earlier: FoundLists): string | null {
  const host = /^https?:\/\/(?<host>[^/:?#]+)/.exec(source.edition.url ?? '')?.groups?.host?.toLowerCase() ?? '';
  const label = government.exec(host)?.groups?.label?.toUpperCase();
  if (label) return label === 'UK' ? 'GB' : label;
  if (international.test(host)) return null;
  // “EU and Timor-Leste sign …”
  if (isBody(source)) return null;
  // A bank of many states lends to the one that is named.
  if (lender.test(source.folded.slice(0, 400)) && !earlier.countryMentions.some((c) => c.value.code === 'JP'))
    return null;
  return issuerOf(source, earlier);
}

/** “EU and Timor-Leste sign …”: the group is the issuer, so that the one state named is the other side. */
const isBody = (source: Source): boolean =>
  /^(?:EU|European|ASEAN|UN|United\sNations|Commission|Council)\b(?!-)/.test(source.edition.title);

/** The other state of a release about two: the title's, else the only other one that is named at all. */
export function otherState(source: Source, earlier: FoundLists): string | null {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const own = ownState(source, earlier);
  const codes = new Set(inside(earlier.countryMentions, title?.start ?? 0, title?.end ?? 0).map((c) => c.value.code));
  codes.delete(own ?? '');
  if (codes.size === 1) return [...codes][0] ?? null;
  // “Summit of Central Asia and Japan”: whoever else is named alone in the text is one of several.
  if (codes.size > 1 || (title && namesGroup(source.folded.slice(title.start, title.end)) && !isBody(source)))
    return null;
  const others = new Set(earlier.countryMentions.map((c) => c.value.code));
  others.delete(own ?? '');
  return others.size === 1 ? ([...others][0] ?? null) : null;
}

/** “a letter of intent with the Republic of San Marino”: with whom, right behind the paper. */
function stateBehind(source: Source, context: Context, end: number): string | null {
  const words = /^\swith\s(?:the\s)?(?:[A-Z][\w'-]{1,20}\s?(?:of\s(?:the\s)?)?){1,5}/.exec(
    source.folded.slice(end, end + 80),
  )?.[0];
  return words ? (partiesIn(words, context.vocabulary).codes[0] ?? null) : null;
}

/** The state that a paper is with: the one other that its own words name; of several none, of none the release's other one. */
export function stateOfPaper(
  source: Source,
  context: Context,
  earlier: FoundLists,
  start: number,
  end: number,
): string | null {
  const own = ownState(source, earlier);
  const named = partiesIn(source.folded.slice(start, end), context.vocabulary);
  const [other, more] = named.codes.filter((code) => code !== own);
  if (more) return null;
  const sole = other ?? stateBehind(source, context, end);
  if (sole) return sole;
  return named.groups === 0 && isOfTwo(source, context) ? otherState(source, earlier) : null;
}

/** Whether the title is about two sides: two states, or one with the body that issues the release. */
function isOfTwo(source: Source, context: Context): boolean {
  const { states, groups } = partiesIn(source.edition.title, context.vocabulary);
  return states === 2 ? groups === 0 : states === 1 && groups <= 1;
}
