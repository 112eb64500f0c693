/** A release as far as it matters of which text it is. */
export interface Member {
  readonly key: string;
  readonly id: string;
  readonly lang: string;
  readonly issued: string | null;
  /** Id that the releases of one text go by: the original's. */
  readonly whole: string;
}

/** One release's page names another as its text in another language. */
export interface Naming {
  readonly by: string;
  readonly of: string;
}

/** Between the days of a release and of its translation: a ministry may take weeks over one. */
const longest = 31 * 24 * 60 * 60 * 1000;

/**
 * Which releases are one text, of those whose pages name one another: the key of each that goes by another text's id
 * from now on, with that id. Of two texts that are one the one recorded first is the original.
 *
 * A text stands in a language once: an “English” at the head of every page may lead to one and the same page. So where
 * only one of two names the other, no other of its language may name that one too.
 */
export function joinedTexts(
  members: readonly Member[],
  namings: readonly Naming[],
  asked: readonly string[],
  /** Pairs of ids that somebody has put apart, the smaller first. */
  apart: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const byKey = new Map(members.map((member) => [member.key, member]));
  const wholeOf = new Map(members.map((member) => [member.key, member.whole]));
  const textOf = (key: string) => members.filter((member) => wholeOf.get(member.key) === wholeOf.get(key));
  const named = new Set(namings.map(({ by, of }) => `${by} ${of}`));
  const changed = new Map<string, string>();
  for (const key of asked) {
    const own = byKey.get(key);
    if (!own) continue;
    for (const other of nearest(key)) {
      const [mine, theirs] = [textOf(key), textOf(other.key)];
      if (wholeOf.get(key) === wholeOf.get(other.key) || !fit(own, other) || share(mine, theirs)) continue;
      if (mine.some((a) => theirs.some((b) => apart.has(pairOf(a, b))))) continue;
      const [first, second] = older(mine, theirs);
      const whole = wholeOf.get(first[0]?.key ?? '') ?? own.whole;
      for (const member of second) {
        wholeOf.set(member.key, whole);
        changed.set(member.key, whole);
      }
    }
  }
  return changed;

  /** Those that it and that name each other first, then those that it names, then those that name it. */
  function nearest(key: string): Member[] {
    const others = new Set(namings.flatMap(({ by, of }) => (by === key ? [of] : of === key ? [by] : [])));
    const known = [...others].flatMap((other) => byKey.get(other) ?? []).filter((other) => other.key !== key);
    const names = (other: Member) => named.has(`${key} ${other.key}`);
    const isNamed = (other: Member) => named.has(`${other.key} ${key}`);
    const only = known.filter((other) => !names(other));
    const own = byKey.get(key);
    const near = only.filter((other) => own && fit(own, other));
    const alone = near.filter((other) => !near.some((rival) => rival !== other && rival.lang === other.lang));
    return [
      ...known.filter((other) => names(other) && isNamed(other)),
      ...known.filter((other) => names(other) && !isNamed(other) && !hasRivals(key, other)),
      ...alone,
    ];
  }

  /** Whether others of its language and of these days name the same page too. */
  function hasRivals(key: string, other: Member): boolean {
    return namings.some(({ by, of }) => {
      const rival = of === other.key && by !== key ? byKey.get(by) : undefined;
      if (!rival || rival.lang !== byKey.get(key)?.lang) return false;
      return fit(rival, other) && wholeOf.get(by) !== wholeOf.get(key);
    });
  }
}

function fit(a: Member, b: Member): boolean {
  const apart = Math.abs(Date.parse(a.issued ?? '') - Date.parse(b.issued ?? ''));
  return !(apart > longest);
}

const pairOf = (a: Member, b: Member) => (a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`);

const share = (a: readonly Member[], b: readonly Member[]) => a.some((one) => b.some(({ lang }) => lang === one.lang));

/** The text with the release that was recorded first, and the other one. */
function older(a: readonly Member[], b: readonly Member[]): readonly [readonly Member[], readonly Member[]] {
  const first = (text: readonly Member[]) => text.map(({ key }) => BigInt(key)).reduce((x, y) => (x < y ? x : y));
  return first(a) < first(b) ? [a, b] : [b, a];
}
