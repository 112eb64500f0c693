import type { Locale } from '../../model/language.ts';

/** The words of the page of sources and of the statement of accessibility. */
const ja = {
  title: '発表元と利用条件',
  intro: 'この記録にある発表を出した機関と、その利用条件です。発表の権利はそれぞれの機関にあります。',
  byIssuer: '発表元から探す',
  data: 'このページのデータ',
  followSearch: 'この検索をフィードで受け取る',
  issuer: '発表元',
  terms: '利用条件',
  termsLink: '利用条件を読む',
  termsNone: '確認できていません',
  releases: '発表',
  nReleases: (n: number) => `${n.toLocaleString('en')}件`,
  credit: '出典表示',
  watched: '定期的に確かめているページ',
  watchedNone: '定期的に確かめているページはまだありません。発表は一つずつ加えられています。',
  address: 'アドレス',
  every: '間隔',
  everyHours: (hours: number) => `${hours}時間ごと`,
  everyMinutes: (minutes: number) => `${minutes}分ごと`,
  newest: '最後に新しい発表が見つかった日',
  paused: '休止中',
  asData: '表をCSVで保存',
  examples: '「見本」とある発表は、実際の出来事をこの記録の言葉で書き直したもので、使い方を示すために付いています。',

  a11y: 'アクセシビリティ',
  a11yIntro:
    '日本産業規格 JIS X 8341-3:2016 の適合レベルAA（WCAG 2.2 AA）を目標としています。配慮し、下の表のとおり試験していますが、すべての達成基準への適合を人が確かめたものではありません。',
  a11yDone: '行っていること',
  a11yDoneText: [
    'すべてのページは、スクリプトがなくても読め、キーボードだけで使えます。',
    '図にはすべて、同じ内容の表が付いています。色だけで区別している箇所はありません。',
    '文字を2倍に拡大しても、幅320ピクセルの画面でも、横に動かさずに読めます。',
    '明るい配色でも暗い配色でも、文字と背景のコントラスト比は4.5対1以上です。動きを減らす設定に従います。',
    '発表の言葉には、その言語を示しています。発表のふりがなは原文にある場合に限ります。',
  ],
  a11yLacks: '足りないこと',
  a11yLacksText: [
    '画面読み上げソフトの利用者による確認は、まだ十分ではありません。',
    '発表の図版には、発表元が付けた説明しかありません。',
  ],
  a11yResults: '試験の結果',
  a11yTested: (date: string, axe: string, browser: string) =>
    `${date}、axe-core ${axe}と${browser}による自動試験。幅360ピクセルの暗い配色と、幅1440ピクセルの明るい配色で、それぞれ試験しました。`,
  a11yPage: 'ページ',
  a11yPassed: '合格した規則',
  a11yFailed: '違反',
  a11yManual: '人の確認が要るもの',
  a11yRenew: '結果は、プログラムの試験を行うたびに書き換えられます。',
};

const en: typeof ja = {
  title: 'Sources and their terms',
  intro: 'Who issued the releases in this record, and under which terms. The rights in a release are its issuer’s.',
  byIssuer: 'By issuer',
  data: 'This page as data',
  followSearch: 'Follow this search',
  issuer: 'Issuer',
  terms: 'Terms of use',
  termsLink: 'Read the terms',
  termsNone: 'not known',
  releases: 'Releases',
  nReleases: (n) => n.toLocaleString('en'),
  credit: 'Credit line',
  watched: 'Pages that are looked at again and again',
  watchedNone: 'No page is looked at again and again yet: releases are added one by one.',
  address: 'Address',
  every: 'Every',
  everyHours: (hours) => `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
  everyMinutes: (minutes) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  newest: 'Last new release found',
  paused: 'paused',
  asData: 'Save the table as CSV',
  examples:
    'Releases marked as examples tell true events in our own words. They come with the program to show how it works.',

  a11y: 'Accessibility',
  a11yIntro:
    'The aim is WCAG 2.2 AA (JIS X 8341-3:2016, level AA). It is kept in mind and tested as the table below says; that every criterion is met has not been confirmed by people.',
  a11yDone: 'What is done',
  a11yDoneText: [
    'Every page can be read without script and used by keyboard alone.',
    'Every picture has a table that says the same. Nothing is told by colour alone.',
    'Text at twice its size, and windows of 320 pixels, can be read without scrolling sideways.',
    'In light and dark, words have a contrast of at least 4.5 to 1. The setting for less motion is respected.',
    'The words of releases are marked with their language. Readings of characters are given where the release gives them.',
  ],
  a11yLacks: 'What is lacking',
  a11yLacksText: [
    'Checks by people who use screen readers are still too few.',
    'Pictures in releases have only the descriptions that their issuers gave.',
  ],
  a11yResults: 'Test results',
  a11yTested: (date, axe, browser) =>
    `Tested by program on ${date}, with axe-core ${axe} and ${browser}: each page in dark colours at a width of 360 pixels and in light ones at 1440.`,
  a11yPage: 'Page',
  a11yPassed: 'Rules passed',
  a11yFailed: 'Violations',
  a11yManual: 'To be judged by people',
  a11yRenew: 'The results are written anew whenever the program is tested.',
};

export const sourceWords: Readonly<Record<Locale, typeof ja>> = { ja, en };
