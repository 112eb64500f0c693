import { sql, type Kysely } from 'kysely';
import { NameBook, type NamedInRecord, type WrittenName } from '../search/names.ts';
import type { Tables } from '../tables.ts';

/** The best known people are enough: of the others hardly anybody knows the name in two scripts. */
const mostPeople = 5_000;
/** How long a book is used before the next search has a new one made, in milliseconds. */
const lasting = 60_000;

/** Gives the names that searches know: those of the vocabulary and of the people of the record. */
export function nameBooks(db: Kysely<Tables>, known: readonly WrittenName[]): () => Promise<NameBook> {
  let book: NameBook | null = null;
  let coming: Promise<NameBook> | null = null;
  let made = -Infinity;
  const read = async (): Promise<NameBook> => {
    try {
      const { rows } = await sql<NamedInRecord>`
        select names from thing where kind = 'person' and joined_into is null and releases > 0
        order by releases desc, key limit ${mostPeople}`.execute(db);
      book = new NameBook(known, rows);
    } catch {
      // A search without the names of the record is better than none: the book before goes on serving.
      book ??= new NameBook(known);
    }
    made = performance.now();
    coming = null;
    return book;
  };
  return async () => {
    if (book === null || performance.now() - made > lasting) coming ??= read();
    return book ?? coming ?? read();
  };
}
