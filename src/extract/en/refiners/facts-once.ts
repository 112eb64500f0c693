import { headlinedPaper } from '../parsers/instrument/headlined-paper.ts';
import { namedAfter } from '../parsers/instrument/named-after.ts';
import type { Context, Found, Refiner } from '../../shared/found.ts';

/** One promise a sentence and one paper a place: of two finds in the same words the one found first stays. */
export const factsOnce: Refiner = {
  id: 'en/refiners/facts-once',
  refine(found, _source, context) {
    const kept: Found[] = [];
    for (const f of found) {
      const other = kept.find((k) => k.list === f.list && k.start < f.end && f.start < k.end);
      const told =
        f.list === 'instruments'
          ? (sameTitle(kept, f) ?? other ?? toldFully(kept, f) ?? ofHeadline(kept, f) ?? countedOnly(found, f))
          : f.list === 'commitments'
            ? other
            : f.list === 'meetings'
              ? (other ?? sameMeeting(kept, f))
              : undefined;
      const unnamed = told && f.rule === headlinedPaper.id ? soleUnnamed(kept, f) : -1;
      const replaced = kept[unnamed];
      if (replaced) {
        drop(context, replaced, f);
        kept[unnamed] = f;
      } else if (told) drop(context, f, told);
      else kept.push(f);
    }
    return kept;
  },
};

/** “the Tokyo Declaration was adopted … the Tokyo Declaration”: the paper is one. */
function sameTitle(kept: readonly Found[], f: Found): Found | undefined {
  const { title, kind } = (f as Found<'instruments'>).value;
  return kept.find(
    (k) =>
      k.list === 'instruments' &&
      (k as Found<'instruments'>).value.title.toLowerCase() === title.toLowerCase() &&
      (k as Found<'instruments'>).value.kind === kind &&
      (k as Found<'instruments'>).value.project === (f as Found<'instruments'>).value.project,
  );
}

const bare = /^(?:(?:loan|grant|credit|financing)\sagreements?|exchange\sof\s(?:notes|letters))$/i;

/** “After signing the loan agreement, …” of the loan whose sum or project was told: the same paper. */
function toldFully(kept: readonly Found[], f: Found): Found | undefined {
  const { title, kind, amount, project, count } = (f as Found<'instruments'>).value;
  if (!bare.test(title) || amount || project || (count ?? 1) > 1) return undefined;
  return kept.find((k) => {
    if (k.list !== 'instruments') return false;
    const told = (k as Found<'instruments'>).value;
    return told.kind === kind && (told.amount !== null || told.project !== null);
  });
}

/** What the headline tells of is told again in the text, by a name of its kind. */
const ofHeadline = (kept: readonly Found[], f: Found): Found | undefined =>
  f.rule === headlinedPaper.id ? kept.find((k) => k.list === 'instruments') : undefined;

const nameless =
  /^(?:memorandum\sof\s(?:understanding|cooperation|intent)(?:\s\(MO[A-Z]\))?|MO[UC]|MoU|agreement|memorandum)(?:\sbetween\s(?:the|their)\stwo\s[a-z]+)?$/i;
/** “signed a memorandum of understanding” below “Conclude an MOU on Ferries”: the headline has its name. */
function soleUnnamed(kept: readonly Found[], f: Found): number {
  const papers = kept.filter((k): k is Found<'instruments'> => k.list === 'instruments');
  const [sole, more] = papers.filter((k) => k.value.kind === (f as Found<'instruments'>).value.kind);
  return sole && !more && nameless.test(sole.value.title) && !sole.value.amount ? kept.indexOf(sole) : -1;
}

/** “signed two memorandums of understanding. The first is the MOU on …”: told one by one by their names. */
const countedOnly = (found: readonly Found[], f: Found): Found | undefined =>
  f.list === 'instruments' &&
  /^(?:memorand(?:ums|a)(?:\sof\s\w{4,16})?(?:\s\(\w{3,4}\))?|MO[UC]s|(?:agreements|documents)(?:\ssigned[^\n]{0,60})?)$/i.test(
    (f as Found<'instruments'>).value.title,
  )
    ? found.find((o) => o.rule === namedAfter.id)
    : undefined;

/** A meeting named again: the same series and number, or the same name, and no other date. */
function sameMeeting(kept: readonly Found[], f: Found): Found | undefined {
  const m = (f as Found<'meetings'>).value;
  return kept.find((k) => {
    if (k.list !== 'meetings') return false;
    const o = (k as Found<'meetings'>).value;
    if (
      o.level !== m.level ||
      (o.date && m.date && o.date !== m.date && !o.date.startsWith(m.date) && !o.date.includes(m.date))
    )
      return false;
    if (o.ordinal !== null && m.ordinal !== null)
      return o.ordinal === m.ordinal && (o.dialogue === m.dialogue || plain(o.name) === plain(m.name));
    return (
      plain(o.name) === plain(m.name) ||
      (o.dialogue !== null &&
        o.dialogue === m.dialogue &&
        o.level === 'summit' &&
        m.date === o.date &&
        (m.start === null || m.start === o.start))
    );
  });
}
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(?:\d{1,3}\w\w|first|second|third|[a-z]{3,12}th)\s|\s\([^()]{0,60}\)|["\u201c\u201d]/g, '');

function drop(context: Context, f: Found, other: Found): void {
  context.trace({
    action: 'drop',
    rule: factsOnce.id,
    list: f.list,
    start: f.start,
    end: f.end,
    reason: `told by ${other.rule} at ${other.start}–${other.end}`,
  });
}
