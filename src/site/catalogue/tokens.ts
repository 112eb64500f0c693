import type { Locale } from '../../model/language.ts';
import type { TokenScope } from '../../model/token-scopes.ts';

/** What the description of the API says of writing, and the page on which editors make tokens. */
const ja = {
  scheme: '編集者がアカウントのページで作る個人用トークン。',
  scope: '必要な権限：',
  decided: '判断の結果。stateがwaitsなら、二人目の編集者を待っています。',
  operations: {
    'read-desk': '編集者の判断を待つもの。',
    'add-fact': 'プログラムが見落とした事実を、それを述べた言葉とともに加える。',
    'decide-fact': '事実を確かめる、直す、退ける。',
    'decide-item': '待っているものについて判断する。根拠、同じものかどうか、など。',
    'undo-decision': '判断を取り消す。',
  },
  parameters: {
    id: '事実、または判断のID。',
    'If-Match': '読んだときのETag。その後に変わっていれば412になります。',
    kind: 'この種類のものだけ。',
    limit: '一度に受け取る件数。',
    after: '前の答えのnext。',
  },
  page: {
    title: '個人用トークン',
    intro:
      '編集の作業を手元のプログラムから行うための鍵です。持つ人はあなたの名で判断できます。ほかの人に渡さないでください。',
    guide: 'APIの説明',
    none: 'トークンはまだありません。',
    made: 'トークンができました。今だけ表示します。書き留めてください。',
    make: 'トークンを作る',
    name: '名前',
    nameHint: 'どこで使うかが分かる名前。',
    scopes: '権限',
    days: '有効期間',
    daysLong: (days: number) => `${days}日`,
    revoke: '取り消す',
    created: '作成',
    used: '最後の使用',
    never: 'まだ使われていません',
    until: '期限',
    wrong: '名前と、少なくとも一つの権限を選んでください。',
    full: 'トークンは20個までです。使わないものを取り消してください。',
    back: 'アカウントに戻る',
  },
  scopes: {
    'desk:read': '判断を待つものを読む',
    'facts:decide': '事実を確かめる、直す、退ける、加える',
    'evidence:decide': '根拠、食い違い、読者の提案について判断する',
    'things:join': '同じものを結び付ける、分ける',
  } satisfies Record<TokenScope, string>,
};
export type TokenWords = typeof ja;

const en: TokenWords = {
  scheme: 'A personal token, which editors make on their account page.',
  scope: 'Scope needed:',
  decided: 'What came of it. With `waits`, a second editor is waited for.',
  operations: {
    'read-desk': 'What waits for an editor.',
    'add-fact': 'Add a fact that the program has missed, with the words that state it.',
    'decide-fact': 'Accept, correct or refuse a fact.',
    'decide-item': 'Decide about something that waits: evidence, whether two are the same, and so on.',
    'undo-decision': 'Take a decision back.',
  },
  parameters: {
    id: 'Id of the fact or decision.',
    'If-Match': 'The ETag with which it was read. Where it has changed since, the answer is 412.',
    kind: 'Only of this kind.',
    limit: 'How many items at once.',
    after: 'The `next` of the answer before.',
  },
  page: {
    title: 'Personal tokens',
    intro:
      'A key with which a program of yours does an editor’s work. Whoever has it decides in your name: give it to nobody.',
    guide: 'How the API is used',
    none: 'You have no tokens yet.',
    made: 'Your token is ready. It is shown now and never again: write it down.',
    make: 'Make a token',
    name: 'Name',
    nameHint: 'So that you know where it is used.',
    scopes: 'What it may do',
    days: 'Valid for',
    daysLong: (days) => `${days} days`,
    revoke: 'Revoke',
    created: 'Made',
    used: 'Last used',
    never: 'Not used yet',
    until: 'Valid until',
    wrong: 'Give a name and choose at least one thing it may do.',
    full: 'You have 20 tokens, which is all there may be. Revoke one that is not used.',
    back: 'Back to the account',
  },
  scopes: {
    'desk:read': 'Read what waits for a decision',
    'facts:decide': 'Accept, correct, refuse and add facts',
    'evidence:decide': 'Decide about evidence, contradictions and readers’ proposals',
    'things:join': 'Join what is the same, and take it apart',
  },
};

export const writeWords: Readonly<Record<Locale, TokenWords>> = { ja, en };
