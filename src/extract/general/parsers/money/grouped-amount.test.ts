import { ruleTable, type Finds } from '../../../../../tests/support/rule-table.ts';

const amount = (text: string, quote: string, value: number, currency: string): Finds<'money'> => ({
  text,
  found: [{ quote, value, currency, basis: 'statistic', flags: ['basis-not-read'] }],
});
const table = (lang: string, finds: readonly Finds<'money'>[], ignores: readonly string[]) =>
  ruleTable(`${lang}: amounts that read one way only`, { lang, list: 'money', finds, ignores });

table(
  'fr',
  [
    amount('Le pont a coûté 12 500 000 EUR.', '12 500 000 EUR', 12_500_000, 'EUR'),
    amount('Une école de 25 000 € a ouvert.', '25 000 €', 25_000, 'EUR'),
  ],
  [
    'Une aide de 12 500 personnes.',
    'EUR 1 500 millions ont été versés.',
    'Le livre coûte 1.234 EUR.',
    'Le prix est de 12 500 $.',
  ],
);
table(
  'de',
  [
    amount('Die Brücke kostete 1.234.567,89 EUR.', '1.234.567,89 EUR', 1_234_567.89, 'EUR'),
    amount('Das Haus kostete EUR 250.000 und steht.', 'EUR 250.000', 250_000, 'EUR'),
  ],
  ['Es waren EUR 1.200 Mio. im Jahr.', 'Am 1.234.567 ABC wurde gezählt.', 'Die Nummer ist 1.234.567.'],
);
table(
  'es',
  [amount('El puente costó US$ 1.500.000.', 'US$ 1.500.000', 1_500_000, 'USD')],
  ['El libro cuesta 1.234 EUR.', 'Son EUR 3.000 millones.', 'Costó $1.500.000.'],
);
table(
  'ru',
  [amount('Мост стоил 7 500 000 ₽.', '7 500 000 ₽', 7_500_000, 'RUB')],
  ['Выделено EUR 1 500 млн на мосты.', 'В городе 1 500 000 жителей.'],
);
table(
  'ko',
  [amount('다리는 USD 3,000,000이다.', 'USD 3,000,000', 3_000_000, 'USD')],
  ['USD 3,000만 달러', '인구는 3,000,000명이다.'],
);
table(
  'zh',
  [amount('大桥造价为JPY 250,000,000。', 'JPY 250,000,000', 250_000_000, 'JPY')],
  ['投资USD 3,000万。', '价格为¥3,000,000。'],
);
table(
  'uz',
  [amount('Koʻprik narxi 4 500 000 UZS edi.', '4 500 000 UZS', 4_500_000, 'UZS')],
  ['Shaharda 4 500 000 kishi bor.', 'USD 4 500 ming berildi.'],
);
table(
  'kk',
  [amount('Көпір 9 800 000 ₸ тұрды.', '9 800 000 ₸', 9_800_000, 'KZT')],
  ['USD 9 800 мың берілді.', 'Қалада 9 800 000 адам бар.'],
);
