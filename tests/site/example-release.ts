import type { Anchor } from '../../src/model/anchor.ts';
import type { Passage } from '../../src/model/edition.ts';
import type { AnchoredList, Reading } from '../../src/model/reading.ts';
import type { CaptureView, RecordQueries, ReleaseView } from '../../src/record/views.ts';

type Line = Pick<Passage, 'kind'> &
  Partial<Pick<Passage, 'label' | 'address' | 'parent' | 'depth' | 'table'>> & { text: string };
type Said = { [L in AnchoredList]?: readonly ({ quote: string } & Record<string, unknown>)[] };

const lines: readonly Line[] = [
  { kind: 'title', text: '初の「中央アジア+日本」対話・首脳会合（結果）' },
  { kind: 'date', text: '令和7年12月20日' },
  {
    kind: 'paragraph',
    text: '12月20日午前9時30分から約80分間、高市早苗内閣総理大臣が議長を務め、首脳会合が開かれました。',
  },
  { kind: 'caption', text: '首脳会合（写真提供：内閣広報室）' },
  { kind: 'heading', label: '2', address: '2', text: 'メイン・セッション' },
  { kind: 'item', label: '(1)', address: '2.1', depth: 1, parent: 4, text: '高市総理大臣は次の取組を発表しました。' },
  { kind: 'item', label: '•', address: '2.1.1', depth: 2, parent: 5, text: '防災分野の協力' },
  {
    kind: 'item',
    label: '•',
    address: '2.1.2',
    depth: 2,
    parent: 5,
    text: '今後5年間で総額3兆円のビジネス・プロジェクト',
  },
  {
    kind: 'item',
    label: '(2)',
    address: '2.2',
    depth: 1,
    parent: 4,
    text: '共同宣言（東京宣言）が採択されました。※リンク',
  },
  { kind: 'row', text: '国 件数' },
  { kind: 'note', text: '（注）機体は除く。' },
];
const said: Said = {
  times: [{ quote: '12月20日午前9時30分', value: '2025-12-20T09:30' }],
  people: [
    { quote: '高市早苗内閣総理大臣', name: '高市早苗', role: '内閣総理大臣', country: 'JP' },
    { quote: '高市総理大臣', name: '高市', role: '総理大臣', country: 'JP' },
  ],
  money: [{ quote: '3兆円', value: 3e12, currency: 'JPY', qualifier: 'exact', basis: 'target' }],
  counts: [{ quote: '5年', value: 5, unit: '年', qualifier: 'exact', ordinal: false }],
  countryMentions: [{ quote: '日本', code: 'JP' }],
  organisations: [{ quote: '内閣広報室', id: 'cabinet', name: '内閣官房' }],
  meetings: [
    {
      quote: '「中央アジア+日本」対話・首脳会合',
      name: '「中央アジア+日本」対話・首脳会合',
      dialogue: 'ca-jad',
      date: '2025-12-20',
      start: 'T09:30',
      duration: 'PT80M',
      level: 'summit',
      ordinal: 1,
      place: '東京',
      chair: '高市早苗',
      participants: [],
      parts: { chair: '高市早苗', date: '12月20日午前9時30分' },
    },
  ],
  commitments: [
    {
      quote: '防災分野の協力',
      actor: 'JP',
      force: 'will',
      summary: '防災分野の協力',
      area: '防災',
      deadline: '2030',
      amount: null,
    },
  ],
  instruments: [
    {
      quote: '共同宣言（東京宣言）',
      title: '共同宣言（東京宣言）',
      kind: 'joint-declaration',
      scheme: 'grant',
      country: 'KZ',
      amount: { value: 719_000_000, currency: 'JPY', qualifier: 'at-most', basis: 'ceiling' },
      project: null,
      count: 4,
      partner: 'UNDP',
    },
  ],
  targets: [
    {
      quote: '今後5年間で総額3兆円のビジネス・プロジェクト',
      subject: 'ビジネス・プロジェクト',
      value: 3e12,
      unit: 'JPY',
      from: '2025',
      until: '2030',
    },
  ],
  reference: [{ quote: '※リンク', what: 'link', value: '/file.pdf' }],
};

/** A release with every kind of passage and fact in it; `changed` may put other words into every text of it. */
export function exampleRelease(changed: (words: string) => string = (words) => words): ReleaseView {
  let text = '';
  const passages = lines.map((line, index): Passage => {
    if (text) text += '\n';
    const start = text.length;
    text += line.text;
    const { kind, label = null, address = null, depth = 0, parent = null } = line;
    const cells = [
      { start, end: start + 1, header: true },
      { start: start + 2, end: text.length, header: false },
    ];
    return {
      index,
      kind,
      label,
      address,
      depth,
      parent,
      start,
      end: text.length,
      ...(kind === 'row' ? { table: { index: 0, cells } } : {}),
    };
  });
  const anchor = (quote: string): Anchor => {
    const start = text.indexOf(quote);
    const passage = passages.find((p) => p.start <= start && p.end >= start + quote.length);
    if (start < 0 || !passage) throw new Error(`the example does not say ${quote}`);
    return { passage: passage.index, address: passage.address, start, end: start + quote.length, quote };
  };
  const lists = Object.fromEntries(
    Object.entries(said).map(([list, items]) => [
      list,
      items.map(({ parts, ...item }) => ({
        ...(otherWords(item, changed) as object),
        quote: item.quote,
        at: anchor(item.quote),
        also: [],
        rule: 'example',
        certainty: list === 'commitments' ? 'open' : 'certain',
        parts: Object.fromEntries(Object.entries(parts ?? {}).map(([name, quote]) => [name, anchor(String(quote))])),
      })),
    ]),
  ) as unknown as Pick<Reading, AnchoredList>;
  const link = anchor('※リンク');
  return {
    card: {
      id: 'example1',
      title: changed(lines[0]?.text ?? ''),
      lang: 'ja',
      issued: '2025-12-20',
      published: '2025-12-20T15:40',
      issuer: changed('対外公表資料集（見本）'),
      kind: 'summit',
      countries: ['JP', 'KZ', changed('KG')],
      fields: [changed('energy')],
      likes: 0,
      comments: 0,
      views: 3,
      example: true,
    },
    url: changed('https://releases.example/ja/1220_summit.html'),
    edition: {
      id: 'edition1',
      number: 1,
      title: lines[0]?.text ?? '',
      lang: 'ja',
      issued: '2025-12-20',
      published: '2025-12-20T15:40',
      url: null,
      ...swapped(text, passages, changed),
      links: [{ start: link.start, end: link.end, href: changed('https://releases.example/ai.pdf') }],
      figures: [{ src: changed('/img/1.jpg'), alt: changed('首脳会合の様子'), caption: 3, after: 2 }],
      notes: [{ code: 'body-twice', detail: changed('本文が二度ありました') }],
    },
    reading: {
      title: '',
      lang: 'ja',
      issued: '2025-12-20',
      kind: 'summit',
      fields: [],
      outline: [],
      countries: ['JP', 'KZ'],
      ...lists,
    },
    facts: Object.entries(lists).flatMap(([list, items]) =>
      items.map((_, position) => ({ id: `${list}-${position}`, list, position })),
    ),
    capture: {
      id: 'capture1',
      sha256: 'ab'.repeat(32),
      fetchedAt: '2026-02-20T04:00:00Z',
      contentType: 'text/html',
      size: 8400,
    },
    source: { name: '見本', credit: changed('出典：見本'), terms: changed('https://releases.example/terms') },
    translations: [{ id: changed('other'), lang: changed('en'), title: changed('The First Summit') }],
  };
}

/** The same letters at the same places, so that anchors hold, with the hostile words put in at the end and in labels. */
function swapped(text: string, passages: readonly Passage[], changed: (words: string) => string) {
  const added = changed('終わりに');
  const last: Passage = {
    index: passages.length,
    kind: 'paragraph',
    label: changed('(ア)'),
    address: null,
    depth: 0,
    parent: null,
    start: text.length + 1,
    end: text.length + 1 + added.length,
  };
  return {
    text: `${text}\n${added}`,
    passages: [...passages.map((p) => (p.label === null ? p : { ...p, label: changed(p.label) })), last],
  };
}

/** Every text of a fact that is not one of ours (kinds, forces, codes of the model) changed. */
function otherWords(item: Record<string, unknown>, changed: (words: string) => string): unknown {
  const closed = ['quote', 'kind', 'force', 'level', 'qualifier', 'basis', 'scheme', 'what', 'currency', 'amount'];
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === 'string' && !closed.includes(name) ? changed(value) : value,
    ]),
  );
}

/** A record in which no release was ever changed. */
export const noEditions: RecordQueries['editions'] = {
  list: async () => null,
  edition: async () => null,
  note: async () => null,
  compared: async () => null,
  changedFacts: async () => ({ facts: [], next: null }),
  seen: async () => false,
};

/** A record that holds the given releases, for trying pages without a database. */
export function recordOf(views: readonly ReleaseView[], capture: CaptureView | null = null): RecordQueries {
  const cards = views.map((view) => view.card);
  return {
    latest: async (filter) => ({
      cards: cards
        .filter((c) => (!filter.field || c.fields.includes(filter.field)) && (!filter.kind || c.kind === filter.kind))
        .slice(0, filter.limit),
      next: null,
    }),
    release: async (id) => views.find((view) => view.card.id === id) ?? null,
    capture: async (id) => (id === 'capture1' ? capture : null),
    ranking: async ({ limit }) => cards.slice(0, limit),
    fieldCounts: async () => cards.flatMap((c) => c.fields).map((field) => ({ field, count: 1 })),
    search: async () => null,
    editions: noEditions,
    revision: async () => '1',
  };
}
