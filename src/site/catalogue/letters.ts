import type { Locale } from '../../model/language.ts';

/** A letter without its links: each line of `before` and `after` is a paragraph. */
export interface Letter {
  readonly subject: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const unasked = 'お心当たりがない場合は、このメールを破棄してください。何も変わりません。';

const ja = {
  verify: {
    subject: 'メールアドレスの確認',
    before: ['「約束」への登録ありがとうございます。次のリンクを開いて、メールアドレスの確認を済ませてください。'],
    after: ['リンクは2時間有効です。', unasked],
  },
  exists: {
    subject: '登録のお申し込みについて',
    before: [
      'このメールアドレスで登録のお申し込みがありましたが、すでにアカウントがあります。ログインするか、パスワードを忘れたときは次のリンクから決め直してください。',
    ],
    after: [unasked],
  },
  reset: {
    subject: '新しいパスワードを決めるためのリンク',
    before: ['次のリンクを開いて、新しいパスワードを決めてください。'],
    after: ['リンクは1時間、一度だけ有効です。', unasked],
  },
  newAddress: {
    subject: '新しいメールアドレスの確認',
    before: ['このアドレスを「約束」のアカウントで使うには、次のリンクを開いてください。'],
    after: ['リンクは2時間有効です。', unasked],
  },
  addressChanging: {
    subject: 'メールアドレスの変更のお申し込みがありました',
    before: [
      'あなたのアカウントで、メールアドレスの変更が申し込まれました。お心当たりがない場合は、次のリンクからパスワードを決め直してください。ほかの端末はすべてログアウトします。',
    ],
    after: [],
  },
  passwordChanged: {
    subject: 'パスワードが変わりました',
    before: [
      'あなたのアカウントのパスワードが変わりました。お心当たりがない場合は、次のリンクからすぐに決め直してください。',
    ],
    after: [],
  },
  factorChanged: {
    subject: 'ログインの方法が変わりました',
    before: [
      'あなたのアカウントで、2段階認証かパスキーの設定が変わりました。お心当たりがない場合は、次のリンクからパスワードを決め直し、ログイン中の端末を確かめてください。',
    ],
    after: [],
  },
  foot: '約束 — 政府・国際機関の公式発表を読むための非公式の記録',
} satisfies Record<string, Letter | string>;

const unaskedEn = 'If you did not ask for this, you can ignore this message. Nothing will change.';

const en: typeof ja = {
  verify: {
    subject: 'Confirm your e-mail address',
    before: ['Thank you for joining Yakusoku. Open this link to confirm your e-mail address.'],
    after: ['The link works for two hours.', unaskedEn],
  },
  exists: {
    subject: 'About your registration',
    before: [
      'Somebody asked for an account with this e-mail address, which has one already. Sign in, or choose a new password here if you have forgotten yours.',
    ],
    after: [unaskedEn],
  },
  reset: {
    subject: 'A link to choose a new password',
    before: ['Open this link to choose a new password.'],
    after: ['The link works once, for one hour.', unaskedEn],
  },
  newAddress: {
    subject: 'Confirm your new e-mail address',
    before: ['Open this link to use this address with your account at Yakusoku.'],
    after: ['The link works for two hours.', unaskedEn],
  },
  addressChanging: {
    subject: 'A new e-mail address was asked for',
    before: [
      'Somebody who is signed in to your account asked to change its e-mail address. If it was not you, choose a new password here at once: that signs everybody else out.',
    ],
    after: [],
  },
  passwordChanged: {
    subject: 'Your password was changed',
    before: ['The password of your account was changed. If it was not you, choose a new one here at once.'],
    after: [],
  },
  factorChanged: {
    subject: 'Your ways to sign in were changed',
    before: [
      'Two-step sign-in or a passkey of your account was changed. If it was not you, choose a new password here, and look at where you are signed in.',
    ],
    after: [],
  },
  foot: 'Yakusoku — an unofficial record of what states promise one another',
};

export type LetterName = Exclude<keyof typeof ja, 'foot'>;

/** The letters that accounts send. They never carry a name: anybody can enter anybody's address. */
export const letterWords: Readonly<Record<Locale, typeof ja>> = { ja, en };
