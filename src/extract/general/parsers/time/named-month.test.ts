import { ruleTable, type Finds } from '../../../../../tests/support/rule-table.ts';

const day = (text: string, ...found: (readonly [quote: string, value: string])[]): Finds<'times'> => ({
  text,
  found: found.map(([quote, value]) => ({ quote, value })),
});
const table = (lang: string, finds: readonly Finds<'times'>[], ignores: readonly string[]) =>
  ruleTable(`${lang}: days and months with their year`, { lang, list: 'times', finds, ignores });

table(
  'fr',
  [
    day('Le 1er mars 2024 était un vendredi.', ['1er mars 2024', '2024-03-01']),
    day('Le pont, ouvert en décembre 2025, est long.', ['décembre 2025', '2025-12']),
    day('Publié le 2025-12-20.', ['2025-12-20', '2025-12-20']),
  ],
  ['Le 20 décembre, il neige.', 'Du 12-14 décembre 2025.', 'Le 31 février 2025.', 'Le dossier 2025-12-201.'],
);
table(
  'de',
  [day('Am 20. Dezember 2025 schneite es.', ['20. Dezember 2025', '2025-12-20'])],
  ['Im Dezember schneit es.', 'Am 20.12. war Markt.'],
);
table(
  'es',
  [
    day('El 20 de diciembre de 2025 fue sábado.', ['20 de diciembre de 2025', '2025-12-20']),
    day('En enero de 2024 llovió.', ['enero de 2024', '2024-01']),
  ],
  ['El 20 de diciembre es invierno.'],
);
table(
  'ru',
  [
    day('20 декабря 2025 года была суббота.', ['20 декабря 2025', '2025-12-20']),
    day('Школа открылась в сентябре, а мост — 2025-09-01T10:30.', ['2025-09-01T10:30', '2025-09-01T10:30']),
  ],
  ['20 декабря идёт снег.', '12–14 мая 2025 года'],
);
table('ko', [day('2025년 12월 20일은 토요일이다.', ['2025년 12월 20일', '2025-12-20'])], ['12월 20일은 춥다.']);
table('zh', [day('2025年12月20日是星期六。', ['2025年12月20日', '2025-12-20'])], ['12月20日很冷。', '2025年很热。']);
table(
  'uz',
  [
    day('2025-yil 20-dekabr kuni qor yogʻdi.', ['2025-yil 20-dekabr', '2025-12-20']),
    day('1-mart, 2024', ['1-mart, 2024', '2024-03-01']),
  ],
  ['20-dekabr kuni sovuq.'],
);
table(
  'kk',
  [
    day('2025 жылғы 20 желтоқсан — сенбі.', ['2025 жылғы 20 желтоқсан', '2025-12-20']),
    day('2025 ж. 1 наурыз', ['2025 ж. 1 наурыз', '2025-03-01']),
  ],
  ['20 желтоқсан суық.'],
);
