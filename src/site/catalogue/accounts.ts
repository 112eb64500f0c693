import type { Locale } from '../../model/language.ts';

const ja = {
  signIn: 'ログイン',
  yourAccount: 'アカウント',
  refused: {
    stale: {
      title: 'この画面の有効期限が切れています。',
      text: '開いてから時間がたったか、途中でログアウトしたようです。前の画面に戻って読み込み直し、もう一度お試しください。',
    },
    'too-large': { title: '送られた内容が大きすぎます。', text: '文章を短くして、もう一度お試しください。' },
    unreadable: { title: '送られた内容を読み取れませんでした。', text: '前の画面に戻って、もう一度お試しください。' },
    role: {
      title: 'このページを開く権限がありません。',
      text: '別のアカウントが必要か、ログインしていないかのどちらかです。',
    },
    'too-often': {
      title: '短い間に何度も試されました。',
      text: '安全のため、しばらく受け付けを止めています。15分ほどおいてから、もう一度お試しください。',
    },
  },
};

const en: typeof ja = {
  signIn: 'Sign in',
  yourAccount: 'Your account',
  refused: {
    stale: {
      title: 'This page had been open for too long.',
      text: 'Or you were signed out meanwhile. Go back, load the page again, and try once more.',
    },
    'too-large': { title: 'That was too much at once.', text: 'Please shorten your text and try again.' },
    unreadable: { title: 'What was sent could not be read.', text: 'Please go back and try again.' },
    role: {
      title: 'This page is not open to you.',
      text: 'It needs another account, or you are not signed in.',
    },
    'too-often': {
      title: 'That was tried too often.',
      text: 'To keep accounts safe, this is closed for a little while. Please try again in about 15 minutes.',
    },
  },
};

/** The words of signing in and of accounts. */
export const accountWords: Readonly<Record<Locale, typeof ja>> = { ja, en };
