import type { Locale } from '../../model/language.ts';

/**
 * The words of what programs are told, and of the pages that explain it. English has the same keys as Japanese, so
 * that a word added to one alone does not compile.
 */
const ja = {
  title: 'データの利用',
  intro:
    'このサイトで読めるものは、すべてデータとしても取り出せます。登録も鍵も要りません。アドレスと識別子は変わりません。',
  description: '公式発表と、そこから取り出した事実をデータとして使うためのAPI、フィード、カレンダー、表の案内です。',
  apiTitle: 'API',
  apiIntro:
    '各種の一覧は /api/v1/ の下にあります。末尾に .json、.csv、.ndjson を付けるか、Acceptで形式を選べます。仕様の全体はOpenAPI 3.1の文書にあります。',
  document: 'OpenAPI 3.1の文書',
  contents: '目次',
  list: '一覧',
  single: '一件',
  parameters: '絞り込みと並べ替え',
  parameter: '名前',
  meaning: '意味',
  form: '形',
  properties: '項目',
  formats: '形式',
  tryIt: '開いてみる',
  example: '例',
  common: 'どの一覧にも共通',
  always: '常にある',
  orNull: '値がないときはnull',
  problems: 'うまくいかないとき',
  problemsIntro:
    '誤りはすべて application/problem+json（RFC 9457）で返します。何が起きたかをdetailに、どうすればよいかをhelpに書きます。',
  status: '状態',
  limits: '回数の上限',
  limitsText: (count: number, seconds: number) =>
    `一つの接続元から${seconds}秒に${count}回まで。残りはRateLimitヘッダーで分かります。記憶には残しません。`,
  caching:
    '答えにはETagと、分かる場合はLast-Modifiedが付きます。If-None-Matchを送れば、変わっていないときは304だけが返ります。どのサイトのページからも読めます（CORS）。',
  groups: {
    tables: {
      title: '全体をまとめて',
      intro:
        '種類ごとに、一覧の全件を一つの流れで受け取れます。絞り込みもできます。項目の定義はFrictionlessのdatapackage.jsonにあります。',
    },
    feeds: { title: 'フィード', intro: '購読できる新着です。発表の一覧と同じ絞り込みが使えます。' },
    calendars: { title: 'カレンダー', intro: '会合、期限、目標の予定表です。カレンダーのアプリで購読できます。' },
    citing: { title: '引用と収集', intro: '発表を文献として引くための形式と、図書館のための入り口です。' },
    cards: {
      title: 'ほかのサイトに置くカード',
      intro:
        '発表、約束、目標の達成時計、台帳の合計は、カードとして自分のページに置けます。スクリプトは含みません。枠（iframe）でも、枠のいらないHTMLでも使えます。',
    },
    assistants: {
      title: '対話型のプログラム',
      intro:
        'MCP（Model Context Protocol）で記録を調べられます。ウェブでは /mcp、手元では yakusoku mcp。どの答えにも、根拠となる言葉とそのアドレスが付きます。',
    },
  },
  offered: {
    atom: '新しい発表（Atom）',
    rss: '日本語の発表（RSS 2.0）',
    jsonFeed: 'ウズベキスタンに関わる発表（JSON Feed）',
    searchFeed: '検索の新着',
    meetings: '会合',
    deadlines: '約束の期限',
    targets: '目標の年',
    oai: '図書館のための収集（OAI-PMH 2.0、Dublin Core）',
    changes: '記録の変更を順に',
    csv: 'すべての発表をCSVで',
    ndjson: '金額だけを一行一件のJSONで',
    datapackage: '全種類の項目の定義',
    parquet: 'すべての約束をParquetで',
    iati: '資金協力の文書（IATI 2.03）',
    dataset: '記録全体の説明（schema.orgのDataset）',
    whole: '記録全体を一つのSQLiteファイルで（毎日作り直し、列の説明つき）',
    citation: '記録全体を文献として引く（BibTeX）',
    ledgerCard: 'ほかのサイトに置けるカード：借款の合計',
    oembed: 'カードを置くためのHTML（oEmbed）',
  },
  feedTitle: '約束：新しい発表',
  feedSubtitle: '公式発表の非公式の記録から、新しい発表。',
  calendarNames: { meetings: '約束：会合', deadlines: '約束：期限', targets: '約束：目標' },
  licenceTitle: '出典の表示',
  licenceText:
    '発表の権利は発表元にあります。各項目のlicence.lineが、引用に添える一行です。事実は自動で取り出したもので、確かさはcertaintyにあります。',
  ofLists: {
    sort: '並べ替え。先頭の「-」は大きいもの、新しいものから。',
    limit: '一度に受け取る件数。',
    after: '前の答えのnext。途中で新しいものが加わっても、重なりも抜けもありません。',
    fields: '受け取る項目を、カンマ区切りで。',
    bom: '表計算ソフト向けに、先頭にBOMを付け、=などで始まる文字列を式と取られないようにします。',
  },
  problem: {
    'unknown-parameter': {
      title: '知らないパラメーターです',
      help: (known: string) => `使えるのは次のとおりです：${known}`,
    },
    'bad-parameter': {
      title: 'パラメーターの値が正しくありません',
      help: () => '値を直して、もう一度送ってください。',
    },
    'bad-cursor': {
      title: 'afterの値が正しくありません',
      help: () => '同じ並べ替えの答えにあったnextをそのまま渡すか、afterを外して最初から読んでください。',
    },
    'bad-accept': {
      title: 'Acceptヘッダーを読めません',
      help: (forms: string) => `application/json のように書くか、外してください。選べる形式：${forms}`,
    },
    'not-acceptable': { title: 'その形式はありません', help: (forms: string) => `選べる形式：${forms}` },
    'not-found': { title: 'ありません', help: () => '種類の一覧は /api/v1/ にあります。' },
    'method-not-allowed': { title: '読むことだけができます', help: () => 'GETまたはHEADを使ってください。' },
    'too-many-requests': {
      title: '回数が多すぎます',
      help: (seconds: string) => `${seconds}秒待ってから続けてください。`,
    },
    'too-broad': { title: '広すぎて時間内に調べられません', help: () => '言葉を足すか、絞り込んでください。' },
    'bad-body': { title: '本文が正しくありません', help: () => '本文を直して、もう一度送ってください。' },
    unauthorized: {
      title: '個人用トークンが必要です',
      help: () => 'アカウントのページで編集者がトークンを作り、Authorization: Bearer で送ってください。',
    },
    forbidden: {
      title: 'このトークンでは行えません',
      help: (scope: string) => `権限「${scope}」のあるトークンをアカウントのページで作ってください。`,
    },
    conflict: { title: 'すでに判断されています', help: () => '今の状態を読み直してください。' },
    'precondition-failed': {
      title: '読んだ後に変わっています',
      help: () => '読み直して、新しいETagをIf-Matchに書いてください。',
    },
    'precondition-needed': {
      title: 'If-Matchが必要です',
      help: () => '読んだときのETagをIf-Matchに書いてください。',
    },
    refused: { title: 'その判断はできません', help: () => 'detailの理由を見て、内容を直してください。' },
    failure: { title: 'こちらの誤りです', help: () => '少し待ってから、もう一度試してください。' },
  },
};
export type OpenWords = typeof ja;
export type ProblemCode = keyof OpenWords['problem'];

const en: OpenWords = {
  title: 'Take the data',
  intro: 'Whatever can be read on this site can be taken as data. No account, no key. Addresses and ids do not change.',
  description:
    'API, feeds, calendars and tables of official releases and of the facts found in them, for programs and for researchers.',
  apiTitle: 'API',
  apiIntro:
    'Lists of every kind stand below /api/v1/. Add .json, .csv or .ndjson to an address, or choose the form by Accept. The whole is described by an OpenAPI 3.1 document.',
  document: 'The OpenAPI 3.1 document',
  contents: 'Contents',
  list: 'The list',
  single: 'One alone',
  parameters: 'Narrow down and sort',
  parameter: 'Name',
  meaning: 'Meaning',
  form: 'Form',
  properties: 'Properties',
  formats: 'Forms',
  tryIt: 'Open it',
  example: 'Example',
  common: 'For every list',
  always: 'always there',
  orNull: 'null where there is none',
  problems: 'When something is wrong',
  problemsIntro:
    'Every error is an application/problem+json document (RFC 9457): `detail` says what happened, `help` what to do.',
  status: 'Status',
  limits: 'Limits',
  limitsText: (count, seconds) =>
    `${count} requests in ${seconds} seconds from one address. The RateLimit header says what is left. Nothing is kept on disk.`,
  caching:
    'Answers have an ETag and, where it is known, a Last-Modified. With If-None-Match you get a bare 304 while nothing has changed. Pages of any site may read them (CORS).',
  groups: {
    tables: {
      title: 'All of it at once',
      intro:
        'Each kind can be had whole or narrowed down, in one stream. Its columns are defined in a Frictionless datapackage.json.',
    },
    feeds: {
      title: 'Feeds',
      intro: 'What is new, to subscribe to. They take the same filters as the list of releases.',
    },
    calendars: {
      title: 'Calendars',
      intro: 'Meetings, deadlines and targets, for any calendar program to subscribe to.',
    },
    citing: { title: 'Citing and harvesting', intro: 'Releases as references, and a door for libraries.' },
    cards: {
      title: 'Cards for your pages',
      intro:
        'A release, a commitment, the gauge of a target and the totals of the ledger can stand on a page of yours, without script: in a frame, or as HTML that needs none.',
    },
    assistants: {
      title: 'Assistants',
      intro:
        'The record can be asked over MCP (Model Context Protocol): at /mcp over the web, or by `yakusoku mcp` on the machine itself. Every answer has the words that say so and their address.',
    },
  },
  offered: {
    atom: 'New releases (Atom)',
    rss: 'Releases in Japanese (RSS 2.0)',
    jsonFeed: 'Releases that concern Uzbekistan (JSON Feed)',
    searchFeed: 'What is new of a search',
    meetings: 'Meetings',
    deadlines: 'Deadlines of commitments',
    targets: 'When targets fall due',
    oai: 'Harvesting for libraries (OAI-PMH 2.0, Dublin Core)',
    changes: 'What has changed, in order',
    csv: 'Every release, as CSV',
    ndjson: 'Amounts only, as one JSON object a line',
    datapackage: 'The columns of every kind',
    parquet: 'All commitments as Parquet',
    iati: 'Papers of aid (IATI 2.03)',
    dataset: 'The whole record, described as a schema.org Dataset',
    whole: 'The whole record as one SQLite file, made anew every day, with a dictionary of its columns',
    citation: 'The whole record as a reference (BibTeX)',
    ledgerCard: 'A card for a page of yours: the total of loans',
    oembed: 'The HTML that puts a card there (oEmbed)',
  },
  feedTitle: 'Yakusoku: new releases',
  feedSubtitle: 'New releases in an unofficial record of official releases.',
  calendarNames: { meetings: 'Yakusoku: meetings', deadlines: 'Yakusoku: deadlines', targets: 'Yakusoku: targets' },
  licenceTitle: 'Credit',
  licenceText:
    'The rights in a release are its issuer’s. licence.line of each item is the line to print beside a quotation. Facts are found by program; certainty says how surely.',
  ofLists: {
    sort: 'The order. A leading “-” means largest or newest first.',
    limit: 'How many items at once.',
    after: 'The `next` of the answer before. Nothing is met twice or missed when new items come in between.',
    fields: 'Which properties to give, separated by commas.',
    bom: 'For spreadsheets: begins with a BOM, and text that begins with = and the like is kept from being taken for a formula.',
  },
  problem: {
    'unknown-parameter': { title: 'Unknown parameter', help: (known) => `There are these: ${known}` },
    'bad-parameter': { title: 'Parameter of the wrong form', help: () => 'Correct the value and send it again.' },
    'bad-cursor': {
      title: 'Not a cursor of this list',
      help: () => 'Pass on `next` as it stands in an answer of the same sort, or leave `after` out to begin anew.',
    },
    'bad-accept': {
      title: 'The Accept header cannot be read',
      help: (forms) => `Write it as application/json, or leave it out. There are these forms: ${forms}`,
    },
    'not-acceptable': { title: 'Not to be had in that form', help: (forms) => `There are these forms: ${forms}` },
    'not-found': { title: 'There is no such thing', help: () => '/api/v1/ lists what there is.' },
    'method-not-allowed': { title: 'This can only be read', help: () => 'Use GET or HEAD.' },
    'too-many-requests': { title: 'Too many requests', help: (seconds) => `Wait ${seconds} seconds, then go on.` },
    'too-broad': { title: 'Too broad to be found out in time', help: () => 'Add words, or narrow it down.' },
    'bad-body': { title: 'The body is not right', help: () => 'Correct it and send it again.' },
    unauthorized: {
      title: 'A personal token is needed',
      help: () => 'An editor makes one on the account page; send it as Authorization: Bearer.',
    },
    forbidden: {
      title: 'The token does not allow this',
      help: (scope) => `Make a token with the scope ${scope} on the account page.`,
    },
    conflict: { title: 'It is decided already', help: () => 'Read its state as it is now.' },
    'precondition-failed': {
      title: 'It has changed since it was read',
      help: () => 'Read it again and give the new ETag as If-Match.',
    },
    'precondition-needed': {
      title: 'If-Match is needed',
      help: () => 'Give the ETag with which you have read it as If-Match.',
    },
    refused: { title: 'That cannot be decided so', help: () => 'See the reason in `detail`, and correct it.' },
    failure: { title: 'A failure of ours', help: () => 'Wait a little and try again.' },
  },
};

export const openWords: Readonly<Record<Locale, OpenWords>> = { ja, en };
