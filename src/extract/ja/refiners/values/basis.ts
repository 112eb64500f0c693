import type { Stretch } from '../../../../text/sentences.ts';
import type { Found, Refiner } from '../../../shared/found.ts';
import { sentencesIn } from '../../../shared/sentences.ts';
import { amountWords } from './amount-words.ts';
import { reasons, type Reason } from './basis-reasons.ts';

/**
 * Says what each amount is (SCHEMA: the word decides) by the first reason of `basis-reasons.ts` that holds; the
 * trace tells which one it was.
 */
export const basis: Refiner = {
  id: 'ja/refiners/values/basis',
  refine(found, source, context) {
    const money = found.filter((f): f is Found<'money'> => f.list === 'money');
    if (money.length === 0) return found;
    const sentences = sentencesIn(source);
    let s = 0;
    let before: Told | null = null;
    const told = new Map<Found, Told>();
    for (const f of money.sort((a, b) => a.start - b.start)) {
      while (s + 1 < sentences.length && (sentences[s] as Stretch).end <= f.start) s++;
      const known: Told | null = before;
      const words = amountWords(f, source, sentences[s] ?? { start: f.start, end: f.end }, known?.found ?? null);
      const reason = reasons.find((r) => r.holds(words, f, known?.found ?? null)) as Reason;
      const answer = tell(f, reason, known);
      told.set(f, answer);
      before = answer;
    }
    agree(told);
    for (const { found: f, because } of told.values())
      context.trace({
        action: 'resolve',
        rule: basis.id,
        list: 'money',
        start: f.start,
        end: f.end,
        reason: `${f.value.basis}, ${f.value.qualifier}: ${because}`,
      });
    return found.map((f) => told.get(f)?.found ?? f);
  },
};

interface Told {
  readonly found: Found<'money'>;
  readonly because: string;
  readonly firm: boolean;
}

function tell(f: Found<'money'>, reason: Reason, before: Told | null): Told {
  const { qualifier } = f.value;
  const earlier = reason.basis === 'as before' ? before?.found.value : undefined;
  const kind = reason.basis === 'as before' ? (earlier?.basis ?? 'total') : reason.basis;
  // 限度額約10億円 stays a limit, but （同93億円） is as exact as what 同 points at.
  const exactness = reason.qualifier ?? (earlier && qualifier === 'exact' ? earlier.qualifier : qualifier);
  return {
    found: { ...f, value: { ...f.value, basis: kind, qualifier: exactness } },
    because: reason.says,
    firm: reason.basis === 'as before' ? (before?.firm ?? false) : reason.firm === true,
  };
}

/** The same sum is the same amount: what a word of its own says of it once holds where it stands bare. */
function agree(told: Map<Found, Told>): void {
  const firm = new Map<string, Told>();
  const sum = ({ found: { value } }: Told) => `${value.value} ${value.currency}`;
  for (const t of told.values()) if (t.firm && !firm.has(sum(t))) firm.set(sum(t), t);
  for (const [original, t] of told) {
    const best = t.firm ? undefined : firm.get(sum(t));
    if (!best) continue;
    const { basis: kind } = best.found.value;
    const qualifier = kind === 'ceiling' ? best.found.value.qualifier : t.found.value.qualifier;
    const value = { ...t.found.value, basis: kind, qualifier };
    told.set(original, { ...t, found: { ...t.found, value }, because: `${best.because}, said of the same sum` });
  }
}
