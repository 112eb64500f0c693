import { Client } from 'pg';
import { recordRole, superuser } from '../../src/record/server/access.ts';
import { startServer } from '../../src/record/server/start.ts';
import type { Groonga } from './groonga.ts';

const batch = 500;

/** What groonga's own manual makes for full text in Japanese: pairs of letters with their places, width and case folded. */
const tables = [
  'table_create Passages TABLE_NO_KEY',
  'column_create Passages text COLUMN_SCALAR Text',
  'column_create Passages listed COLUMN_SCALAR ShortText',
  'table_create Years TABLE_PAT_KEY ShortText',
  'column_create Passages year COLUMN_SCALAR Years',
];
/** Made after the text is there, which is groonga's fastest way. */
const index = [
  'table_create Words TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto',
  'column_create Words passages COLUMN_INDEX|WITH_POSITION Passages text',
];

/** Gives groonga every passage of the current editions of the record in the folder; says how many. */
export async function fillGroonga(groonga: Groonga, dataFolder: string, say: (text: string) => void): Promise<number> {
  const server = await startServer(dataFolder, 'join');
  const client = new Client({ host: server.socketFolder, user: superuser, database: recordRole });
  await client.connect();
  try {
    for (const command of tables) await groonga.ask(command);
    let count = 0;
    for (let after = '-1'; ;) {
      const { rows } = await client.query<{ key: string; listed: string; text: string }>(
        `select r.key, r.listed, p.text
         from (select key, listed, current_edition from release where key > $1 order by key limit ${batch}) r
         join passage p on p.edition_key = r.current_edition order by r.key, p.index`,
        [after],
      );
      const last = rows.at(-1);
      if (!last) break;
      const given = rows.map(({ listed, text }) => ({ text, listed, year: listed.slice(0, 4) }));
      await groonga.ask('load --table Passages', JSON.stringify(given));
      after = last.key;
      if (Math.floor((count + rows.length) / 200_000) > Math.floor(count / 200_000))
        say(`${count + rows.length} passages in groonga`);
      count += rows.length;
    }
    for (const command of index) await groonga.ask(command);
    return count;
  } finally {
    await client.end();
    await server.stop();
  }
}
