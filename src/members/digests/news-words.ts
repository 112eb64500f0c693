import { instrumentKinds } from '../../model/kinds.ts';
import { followKinds, type FollowKind } from '../../model/follows.ts';
import { evidenceRelations, statuses, thingKinds, type ThingKind, thingAddress } from '../../model/things.ts';
import type { Followed, News, NewsLine } from '../../record/members/follows/views.ts';
import type { Names } from '../../record/things/views.ts';
import { followWords } from '../../site/catalogue/follows.ts';
import { segment } from '../../site/address.ts';
import { countryName, dialogueName, fieldName, type Ui } from '../../site/ui.ts';

/** What somebody is told about one release or one change, in words; paths begin with the language. */
export interface SaidNews {
  readonly title: string;
  /** The language of the title, where it is a release's. */
  readonly lang: string;
  readonly path: string;
  readonly lines: readonly string[];
  readonly why: string;
  readonly because: readonly { readonly id: string; readonly name: string; readonly path: string }[];
}

const longestName = 140;

export function saidNews(ui: Ui, news: News): SaidNews {
  const words = followWords[ui.locale];
  const release = news.releases.find(({ lang }) => lang === ui.locale) ?? news.releases[0];
  const [first] = news.lines;
  const because = news.because.map((what) => ({
    id: what.id,
    name: followedName(ui, what, what.names),
    path: followedPath(ui, what),
  }));
  const lines = news.lines.map((line) => saidLine(ui, line));
  return {
    ...(release
      ? { title: release.title, lang: release.lang, path: `/${ui.locale}/releases/${segment(release.id)}` }
      : {
          title: first ? nameOf(ui, first.names, first.id) : '',
          lang: ui.locale,
          path: first ? thingPath(ui, first.kind, first.id) : `/${ui.locale}/notices`,
        }),
    lines: news.more > 0 ? [...lines, words.more(news.more)] : lines,
    why: words.why(because.map(({ name }) => name).join(words.joinNames)),
    because,
  };
}

function saidLine(ui: Ui, { kind, id, what, names, value }: NewsLine): string {
  const { line } = followWords[ui.locale];
  if (kind === 'release') return what === 'edited' ? line.edited : line.added;
  const name = nameOf(ui, names, id);
  switch (what) {
    case 'made':
      return line.made(thingKinds.label(kind as ThingKind, ui.locale), name);
    case 'told':
      return line.told(name);
    case 'untold':
      return line.untold(name);
    case 'status':
      return line.status(name, statusName(ui, value['from']), statusName(ui, value['to']));
    case 'evidence':
      return line.evidence(name, evidenceRelations.label(value['relation'] as never, ui.locale));
    case 'joined':
      return line.joined(name);
    case 'parted':
      return line.parted(name);
    default:
      return line.changed(name, differences(ui, value));
  }
}

const statusName = (ui: Ui, status: unknown): string => statuses.label(status as never, ui.locale);

/** `{ until: [null, '2030'] }` as “deadline not told → 2030”. */
function differences(ui: Ui, value: NewsLine['value']): string {
  const { line, attributes } = followWords[ui.locale];
  return Object.entries(value)
    .flatMap(([name, pair]) => {
      const attribute = attributes[name];
      if (attribute === undefined || !Array.isArray(pair)) return [];
      const [from, to] = (pair as unknown[]).map((one) => shown(ui, name, one) ?? line.nothing);
      return [line.from(attribute, from ?? line.nothing, to ?? line.nothing)];
    })
    .join(ui.locale === 'ja' ? '、' : ', ');
}

function shown(ui: Ui, attribute: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (attribute === 'dialogue') return dialogueName(ui, text);
  if (attribute === 'paper') return instrumentKinds.label(text as never, ui.locale);
  if (attribute === 'amount' && /^\d{1,18}(?:\.\d{1,6})?$/.test(text))
    return new Intl.NumberFormat(ui.locale).format(Number(text));
  return text;
}

function nameOf(ui: Ui, names: Names, id: string): string {
  const name = names[ui.locale] ?? Object.values(names)[0] ?? id;
  return name.length > longestName ? `${name.slice(0, longestName - 1).toWellFormed()}…` : name;
}

/** What is followed, by its kind and name: “country “Kazakhstan””. */
export function followedName(ui: Ui, { kind, subject }: Followed, names: Names): string {
  const words = followWords[ui.locale];
  if (kind === 'search') return words.search(searchName(ui, subject));
  const name =
    kind === 'country'
      ? countryName(ui, subject)
      : kind === 'area'
        ? fieldName(ui, subject)
        : kind === 'dialogue'
          ? (ui.labels.dialogues.get(subject)?.[ui.locale] ?? nameOf(ui, names, subject))
          : nameOf(ui, names, subject);
  return words.thing(followKinds.label(kind, ui.locale), name);
}

/** A search by its words and what it is narrowed to. */
function searchName(ui: Ui, query: string): string {
  return Array.from(new URLSearchParams(query), ([name, value]) =>
    name === 'country' ? countryName(ui, value) : name === 'field' ? fieldName(ui, value) : value,
  ).join(' · ');
}

export function followedPath(ui: Ui, { kind, subject }: Followed): string {
  return kind === 'search' ? `/${ui.locale}/search?${subject}` : thingPath(ui, kind, subject);
}

const thingPath = (ui: Ui, kind: string, id: string): string =>
  `/${ui.locale}${kind === 'area' ? `/areas/${segment(id)}` : thingAddress(kind as Exclude<FollowKind, 'area' | 'search'>, id)}`;
