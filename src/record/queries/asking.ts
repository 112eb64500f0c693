import { sql, type CompiledQuery, type Kysely } from 'kysely';
import type { QueryResultRow } from 'pg';
import { together } from '../commands/transaction.ts';
import { planNames } from '../kept-plans.ts';
import type { ReadingPool } from '../replica/reading-pool.ts';
import type { Tables } from '../tables.ts';

/** A question, not yet asked. */
interface Question<Row> {
  compile(db: Kysely<Tables>): CompiledQuery<Row>;
}
/**
 * Asks it. What is asked before another's answer has come goes to the database with it, on one journey. The database
 * keeps its plan, whatever is asked for.
 */
export type Ask = <Row>(question: Question<Row>) => Promise<Row[]>;

// Of their own: searches have more forms than all other questions together.
const nameOf = planNames();

/**
 * Asks within one transaction whose every statement is given up after so long. `first` is asked on the same journey that
 * begins it; `work` gets its answer. The pool's connections send ahead.
 */
export async function askedTogether<First, Result>(
  pool: ReadingPool,
  db: Kysely<Tables>,
  {
    patience,
    first,
    work,
  }: {
    /** Milliseconds. */
    readonly patience: number;
    readonly first: Question<First>;
    readonly work: (ask: Ask, answer: readonly First[]) => Promise<Result>;
  },
): Promise<Result> {
  const client = await pool.connect();
  const ask: Ask = async <Row>(question: Question<Row>) => {
    const { sql: text, parameters } = question.compile(db);
    const name = nameOf(text);
    const { rows } = await client.query<QueryResultRow>({ text, values: [...parameters], ...(name && { name }) });
    return rows as Row[];
  };
  try {
    const [, , answer] = await together([client.query('begin read only'), ask(limits(patience)), ask(first)]);
    const result = await work(ask, answer);
    client.release();
    return result;
  } catch (error) {
    // With it goes whatever is still under way on it.
    client.release(true);
    throw error;
  }
}

/** The end of the transaction, to be asked together with the last question. */
export const end = sql`commit`;

/**
 * A worker takes longer to start than a search takes; and the planner, which takes a row's words for as cheap as its
 * date, would read them all in place of their index.
 */
const limits = (milliseconds: number) =>
  sql`select set_config('statement_timeout', ${String(Math.ceil(milliseconds))}, true),
    set_config('max_parallel_workers_per_gather', '0', true), set_config('enable_seqscan', 'off', true)`;
