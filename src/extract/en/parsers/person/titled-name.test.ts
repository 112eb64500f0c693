import { ruleTable } from '../../../../../tests/support/rule-table.ts';

type Row = [quote: string, name: string, role: string | null, country: string | null];
const people = (text: string, ...rows: Row[]) => ({
  text,
  found: rows.map(([quote, name, role, country]) => ({ quote, name, role, country })),
});

ruleTable('persons with their titles', {
  lang: 'en',
  list: 'people',
  finds: [
    people('Japan: Prime Minister TAKAICHI Sanae', [
      'Prime Minister TAKAICHI Sanae',
      'TAKAICHI Sanae',
      'Prime Minister',
      'JP',
    ]),
    people('Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs of Japan, spoke', [
      'Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs of Japan',
      'HAYASHI Yoshimasa',
      'Minister for Foreign Affairs of Japan',
      'JP',
    ]),
    people('President Kassym-Jomart Tokayev of Kazakhstan', [
      'President Kassym-Jomart Tokayev',
      'Kassym-Jomart Tokayev',
      'President',
      'KZ',
    ]),
    people('Minister of Foreign Affairs Tileuberdi of the Republic of Kazakhstan', [
      'Minister of Foreign Affairs Tileuberdi',
      'Tileuberdi',
      'Minister of Foreign Affairs',
      'KZ',
    ]),
    people('Deputy Chairman of the Cabinet of Ministers and Minister of Foreign Affairs Meredov of Turkmenistan', [
      'Deputy Chairman of the Cabinet of Ministers and Minister of Foreign Affairs Meredov',
      'Meredov',
      'Deputy Chairman of the Cabinet of Ministers and Minister of Foreign Affairs',
      'TM',
    ]),
    people('Vikas Sheel, Additional Secretary of the Department of Economic Affairs, of India', [
      'Vikas Sheel, Additional Secretary of the Department of Economic Affairs',
      'Vikas Sheel',
      'Additional Secretary of the Department of Economic Affairs',
      'IN',
    ]),
    people('Suzuki Hiroshi, Ambassador of Japan to India', [
      'Suzuki Hiroshi, Ambassador of Japan to India',
      'Suzuki Hiroshi',
      'Ambassador of Japan to India',
      'JP',
    ]),
    people('U.S. Ambassador to Japan Rahm Emanuel', [
      'Ambassador to Japan Rahm Emanuel',
      'Rahm Emanuel',
      'Ambassador to Japan',
      'US',
    ]),
    people('Japanese Foreign Minister Kamikawa Yoko', [
      'Foreign Minister Kamikawa Yoko',
      'Kamikawa Yoko',
      'Foreign Minister',
      'JP',
    ]),
    people('Israel’s Prime Minister Benjamin Netanyahu', [
      'Prime Minister Benjamin Netanyahu',
      'Benjamin Netanyahu',
      'Prime Minister',
      'IL',
    ]),
    people('UNICEF Executive Director Anthony Lake thanked', [
      'UNICEF Executive Director Anthony Lake',
      'Anthony Lake',
      'UNICEF Executive Director',
      null,
    ]),
    people('Kao Kim Hourn, Secretary-General of ASEAN', [
      'Kao Kim Hourn, Secretary-General of ASEAN',
      'Kao Kim Hourn',
      'Secretary-General of ASEAN',
      null,
    ]),
    people('High Representative/Vice-President Josep Borrell', [
      'High Representative/Vice-President Josep Borrell',
      'Josep Borrell',
      'High Representative/Vice-President',
      null,
    ]),
    people(
      'António Costa, President of the European Council, and Ursula von der Leyen, President of the European Commission',
      ['António Costa, President of the European Council', 'António Costa', 'President of the European Council', null],
      [
        'Ursula von der Leyen, President of the European Commission',
        'Ursula von der Leyen',
        'President of the European Commission',
        null,
      ],
    ),
    people('the President of Ukraine, Volodymyr Zelenskyy, said', [
      'President of Ukraine, Volodymyr Zelenskyy',
      'Volodymyr Zelenskyy',
      'President of Ukraine',
      'UA',
    ]),
    people('The UK’s aid: The Rt Hon David Lammy', ['The Rt Hon David Lammy', 'David Lammy', null, 'GB']),
    people('Chief Cabinet Secretary Hayashi Yoshimasa of Japan', [
      'Chief Cabinet Secretary Hayashi Yoshimasa',
      'Hayashi Yoshimasa',
      'Chief Cabinet Secretary',
      'JP',
    ]),
    people('In Japan, former Prime Minister Abe', ['former Prime Minister Abe', 'Abe', 'former Prime Minister', 'JP']),
    people('Mr. Imai, head of the Tajikistan Office of the Japan International Cooperation Agency (JICA).', [
      'Mr. Imai, head of the Tajikistan Office of the Japan International Cooperation Agency (JICA)',
      'Imai',
      'head of the Tajikistan Office of the Japan International Cooperation Agency (JICA)',
      'JP',
    ]),
    people('Mr. Hideki Uyama of Japan, Special Representative', ['Mr. Hideki Uyama', 'Hideki Uyama', null, 'JP']),
    people('H.E. Mr. Laziz KUDRATOV, Minister of Investment, Industry and Trade of the Republic of Uzbekistan', [
      'H.E. Mr. Laziz KUDRATOV, Minister of Investment, Industry and Trade of the Republic of Uzbekistan',
      'Laziz KUDRATOV',
      'Minister of Investment, Industry and Trade of the Republic of Uzbekistan',
      'UZ',
    ]),
    people('the Hon. Enrique A. Manalo, Secretary of Foreign Affairs of the Republic of the Philippines', [
      'the Hon. Enrique A. Manalo, Secretary of Foreign Affairs of the Republic of the Philippines',
      'Enrique A. Manalo',
      'Secretary of Foreign Affairs of the Republic of the Philippines',
      'PH',
    ]),
    people('U.S. President Joseph R. Biden, Jr. sat down', [
      'President Joseph R. Biden, Jr.',
      'Joseph R. Biden, Jr.',
      'President',
      'US',
    ]),
    people(
      'Ms. KAMIKAWA Yoko, Minister for Foreign Affairs of Japan, arrived. Ms.KAMIKAWA spoke.',
      [
        'Ms. KAMIKAWA Yoko, Minister for Foreign Affairs of Japan',
        'KAMIKAWA Yoko',
        'Minister for Foreign Affairs of Japan',
        'JP',
      ],
      ['Ms.KAMIKAWA', 'KAMIKAWA', null, 'JP'],
    ),
    people('Tajikistan (chair)\nFirst Deputy Foreign Minister Zohidi', [
      'First Deputy Foreign Minister Zohidi',
      'Zohidi',
      'First Deputy Foreign Minister',
      'TJ',
    ]),
    people('- Kazakhstan: H.E. Mr. Beibut Atamkulov, Minister of Foreign Affairs', [
      'H.E. Mr. Beibut Atamkulov, Minister of Foreign Affairs',
      'Beibut Atamkulov',
      'Minister of Foreign Affairs',
      'KZ',
    ]),
    people('Israeli Minister Israel Katz', ['Minister Israel Katz', 'Israel Katz', 'Minister', 'IL']),
    people('JICA President TANAKA Akihiko', [
      'JICA President TANAKA Akihiko',
      'TANAKA Akihiko',
      'JICA President',
      'JP',
    ]),
    people('H.R.H. Prince Abdulaziz bin Salman Al-Saud, Minister of Energy of the Kingdom of Saudi Arabia', [
      'H.R.H. Prince Abdulaziz bin Salman Al-Saud, Minister of Energy of the Kingdom of Saudi Arabia',
      'Abdulaziz bin Salman Al-Saud',
      'Minister of Energy of the Kingdom of Saudi Arabia',
      'SA',
    ]),
  ],
  ignores: [
    'The Prime Minister’s Office said that the Foreign Ministers’ Meeting was held.',
    'The President and the Prime Minister attended the Foreign Minister Meeting.',
    'The Secretary General of the Pacific Islands Forum (PIF) was present.',
    'the Minister of Finance of Japan, in Tokyo, on Monday',
    'Presidents of the five Central Asian countries',
    'the Japanese ambassador to Kazakhstan',
    'cooperation with the new Marcos administration',
    'hosted by the Prime Minister and his spouse (Akasaka Palace)',
    'Cox’s Bazar, a district of Bangladesh',
  ],
});
