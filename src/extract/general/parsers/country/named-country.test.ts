import { ruleTable, type Finds } from '../../../../../tests/support/rule-table.ts';

const states = (text: string, ...found: (readonly [quote: string, code: string])[]): Finds<'countryMentions'> => ({
  text,
  found: found.map(([quote, code]) => ({ quote, code })),
});
const table = (lang: string, finds: readonly Finds<'countryMentions'>[], ignores: readonly string[]) =>
  ruleTable(`${lang}: countries by their names`, { lang, list: 'countryMentions', finds, ignores });

table(
  'fr',
  [
    states('Le Japon et l’Ouzbékistan partagent une longue amitié.', ['Japon', 'JP'], ['Ouzbékistan', 'UZ']),
    states('La Papouasie-Nouvelle-Guinée est un État insulaire.', ['Papouasie-Nouvelle-Guinée', 'PG']),
    states('LES ÉTATS-UNIS ET LA CÔTE D’IVOIRE', ['ÉTATS-UNIS', 'US'], ['CÔTE D’IVOIRE', 'CI']),
  ],
  [
    'La mer du Japon est profonde.',
    'Le Nouveau-Mexique est vaste.',
    'Maurice a pris la parole.',
    'Le train japonais part.',
  ],
);
table(
  'de',
  [
    states('Japan liegt östlich von Südkorea.', ['Japan', 'JP'], ['Südkorea', 'KR']),
    states('Die Hauptstadt Usbekistans ist Taschkent.', ['Usbekistan', 'UZ']),
    states('Die Kirgisische Republik grenzt an China.', ['Kirgisische Republik', 'KG'], ['China', 'CN']),
  ],
  ['Die japanische Sprache ist schön.', 'Der Nigerfluss und die Chinakohlernte.'],
);
table(
  'es',
  [
    states('España y Japón son amigos.', ['España', 'ES'], ['Japón', 'JP']),
    states('La capital del Perú es Lima.', ['Perú', 'PE']),
  ],
  ['El golfo de Guinea es cálido.', 'Habla de Indianápolis y de la mexicana.'],
);
table(
  'ru',
  [
    states('Столица Японии — Токио.', ['Японии', 'JP']),
    states('Кыргызская Республика граничит с Казахстаном.', ['Кыргызская Республика', 'KG'], ['Казахстаном', 'KZ']),
    states('Посол Республики Корея живёт в Ташкенте.', ['Республики Корея', 'KR']),
    states('Озёра есть в Соединённых Штатах и в Канаде.', ['Соединённых Штатах', 'US'], ['Канаде', 'CA']),
    states('США и КНР', ['США', 'US']),
  ],
  ['Японский язык труден.', 'Индианаполис — город.'],
);
table(
  'ko',
  [
    states('일본은 섬나라이다.', ['일본', 'JP']),
    states('한국과 우즈베키스탄의 우정', ['한국', 'KR'], ['우즈베키스탄', 'UZ']),
  ],
  ['일본어는 어렵다.', '통신 수단이 많다.'],
);
table(
  'zh',
  [
    states('日本与乌兹别克斯坦是友好国家。', ['日本', 'JP'], ['乌兹别克斯坦', 'UZ']),
    states('印度尼西亚由許多島嶼組成，法國則否。', ['印度尼西亚', 'ID'], ['法國', 'FR']),
  ],
  ['印度洋和墨西哥湾很温暖。', '她会说日语。'],
);
table(
  'uz',
  [
    states('Yaponiya va O‘zbekiston doʻst.', ['Yaponiya', 'JP'], ['O‘zbekiston', 'UZ']),
    states('Qirg‘izistonga va Ўзбекистонга борамиз.', ['Qirg‘iziston', 'KG'], ['Ўзбекистон', 'UZ']),
  ],
  ['Yaponiyalik talaba keldi.', 'Dengiz chuqur.'],
);
table(
  'kk',
  [
    states('Жапонияның астанасы — Токио.', ['Жапония', 'JP']),
    states('Қазақстан мен Өзбекстанда тау бар.', ['Қазақстан', 'KZ'], ['Өзбекстан', 'UZ']),
  ],
  ['Жапондық оқушы келді.', 'Тау биік.'],
);
table('tlh', [], ['Japan China Japón']);
