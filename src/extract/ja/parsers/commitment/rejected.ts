import type { Context } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import { clausesOf } from './clauses.ts';
import type { Deed } from './predicates.ts';

/** Why a clause with a verb that could bind binds nobody. */
const reasons: Partial<Readonly<Record<Deed, string>>> = {
  agree: 'agreed on a view, or on nothing concrete',
  confirm: 'confirms what is, not what will be done',
  decide: 'nobody is said to decide, or it is told as a state',
  resolve: 'nothing concrete is resolved',
  launch: 'nobody is said to launch it, or it is told as a state',
  say: 'what is said is a view, a wish or a deed already done',
};

/** Tells of every sentence that ends in such a verb and gave no commitment: 「…が重要であるとの考えで一致した」. */
export function traceRejected(source: Source, context: Context, rule: string, bound: ReadonlySet<number>): void {
  for (const passage of source.edition.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item' && passage.kind !== 'note') continue;
    for (const { start, end } of statementsOf(source, passage)) {
      if (bound.has(start)) continue;
      const clause = clausesOf(source, start, end).findLast((c) => c.ending && reasons[c.ending.deed]);
      const reason = clause?.ending && reasons[clause.ending.deed];
      if (clause && reason)
        context.trace({ action: 'drop', rule, list: 'commitments', start: clause.start, end: clause.end, reason });
    }
  }
}
