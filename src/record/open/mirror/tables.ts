/** How the rows of a table are brought up to those of the record that is followed. */
export type Taken =
  /** As they are, by their key. */
  | { readonly how: 'upsert'; readonly key: string; readonly sets: readonly string[] }
  /** They never change. */
  | { readonly how: 'keep' }
  /** Those of the same releases and things are put in their place. */
  | { readonly how: 'replace' };

/** A table of what is public. */
export interface PublicTable {
  readonly name: string;
  /** All that is public of a row; what is not named here leaves no record. */
  readonly columns: readonly string[];
  /** The release that a row belongs to, as SQL on `x`, or by which column its edition; null for the tables of things and changes. */
  readonly release: 'x.key' | 'x.release_key' | { readonly edition: 'edition_key' | 'to_edition' } | null;
  /** Which rows are public, as SQL on `x`. */
  readonly shown: string;
  readonly taken: Taken;
  /** Its rows never change and hang on rows that are compared: they are not compared themselves. */
  readonly fixed?: boolean;
}

const names = (text: string) => text.split(/\s+/).filter((name) => name !== '');
const ofEdition = (edition: 'edition_key' | 'to_edition') => ({ edition }) as const;
const upsert = (key: string, columns: string, except: string = key): Taken => ({
  how: 'upsert',
  key,
  sets: names(columns).filter((name) => !names(except).includes(name)),
});

const source = 'key name lang credit terms';
// Without likes and comments: each installation has its own.
const releaseColumns = `key id url source_key credit terms credits example translation_of added_at changed_at current_edition
  current_as_of title lang issued published listed kind fields countries`;
const thing = `key kind id names value dialogue meeting_key level ordinal date until countries fields scheme paper amount
  currency basis status releases part_of joined_into made_at changed_at`;
const sighting = 'edition_key seen_at times';

/**
 * What a mirror takes, in an order in which it can be put in: a row refers to earlier ones only. What editors have
 * refused, who decided, what waits for them, accounts and what people write are not among it.
 */
export const publicTables: readonly PublicTable[] = [
  {
    name: 'source',
    columns: names(source),
    release: null,
    shown: 'true',
    taken: upsert('key', source),
  },
  {
    name: 'release',
    columns: names(releaseColumns),
    release: 'x.key',
    shown: 'true',
    taken: upsert('key', releaseColumns),
  },
  {
    name: 'edition',
    columns:
      names(`key id release_key number title lang issued published url text text_sha256 links figures notes outline
      unread read_by kind fields countries`),
    release: 'x.release_key',
    shown: 'true',
    taken: { how: 'upsert', key: 'key', sets: ['kind', 'fields', 'countries'] },
  },
  {
    name: 'passage',
    columns: names('edition_key index kind address label depth parent starts ends text in_table folded tokens'),
    release: ofEdition('edition_key'),
    shown: 'true',
    taken: { how: 'keep' },
    fixed: true,
  },
  {
    name: 'capture',
    columns: names('key id release_key edition_key url fetched_at content_type headers sha256 bytes'),
    release: 'x.release_key',
    shown: 'true',
    taken: { how: 'keep' },
    fixed: true,
  },
  {
    name: 'fact',
    columns: names('edition_key number id list position value rule certainty amount currency basis first_anchor'),
    release: ofEdition('edition_key'),
    shown: 'true',
    taken: { how: 'replace' },
  },
  {
    name: 'anchor',
    columns: names('edition_key fact number role part passage starts ends quote'),
    release: ofEdition('edition_key'),
    shown: 'true',
    taken: { how: 'keep' },
  },
  {
    name: 'thing',
    columns: names(thing),
    release: null,
    shown: 'true',
    taken: upsert('key', thing),
  },
  {
    name: 'carried',
    columns: names(`to_edition from_edition fact fact_id list how to_fact_id same passage starts ends quote score`),
    release: ofEdition('to_edition'),
    shown: 'true',
    taken: { how: 'replace' },
  },
  {
    name: 'sighting',
    columns: names(sighting),
    release: ofEdition('edition_key'),
    shown: 'true',
    taken: upsert('edition_key', sighting),
  },
  {
    name: 'told',
    columns: names('thing_key release_key fact_id state score reasons listed at'),
    release: 'x.release_key',
    shown: `x.state <> 'refused'`,
    taken: { how: 'replace' },
  },
  {
    name: 'evidence',
    columns:
      names(`key id thing_key release_key edition_key fact_id passage starts ends quote relation score reasons state
      found_at`),
    release: 'x.release_key',
    shown: `x.state <> 'refused'`,
    taken: { how: 'replace' },
  },
  {
    name: 'claim',
    columns: names('release_key fact_id claimed unit scope listed'),
    release: 'x.release_key',
    shown: 'true',
    taken: { how: 'replace' },
  },
];

/** The list of changes, without who decided. */
export const changeColumns = names('seq at kind id what release_key value');
export const publicValue = `value - '{by,decision,reason}'::text[] as value`;

/** Which rows of a table belong to releases, as SQL on `x`; `keys` gives the releases' keys. */
export function ofReleases({ release }: PublicTable, keys: string): string {
  if (release === null) return 'false';
  return typeof release === 'string'
    ? `${release} in ${keys}`
    : `x.${release.edition} in (select e.key from edition e where e.release_key in ${keys})`;
}

/** The key of the release that a row belongs to, as SQL on `x`. */
export function releaseOf({ release }: PublicTable): string {
  if (release === null) return 'null::bigint';
  return typeof release === 'string'
    ? release
    : `(select e.release_key from edition e where e.key = x.${release.edition})`;
}
