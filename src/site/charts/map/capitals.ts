import type { Locale } from '../../../model/language.ts';

export interface Capital {
  readonly names: Readonly<Record<Locale, string>>;
  /** Longitude and latitude in degrees. */
  readonly at: readonly [number, number];
  /** IANA time zone, for the times of meetings there. */
  readonly zone: string;
  /** Where its label stands, from the dot in units of the drawing; to the right of it unless told. */
  readonly label?: { readonly dx: number; readonly dy: number; readonly anchor: 'start' | 'end' };
}

const capital = (
  ja: string,
  en: string,
  longitude: number,
  latitude: number,
  zone: string,
  label?: Capital['label'],
): Capital => ({ names: { ja, en }, at: [longitude, latitude], zone, ...(label ? { label } : {}) });

/** Capitals of the states that take part in dialogues, rounded to a hundredth of a degree. */
export const capitals: Readonly<Record<string, Capital>> = {
  JP: capital('東京', 'Tokyo', 139.69, 35.69, 'Asia/Tokyo', { dx: 11, dy: 8, anchor: 'start' }),
  KZ: capital('アスタナ', 'Astana', 71.43, 51.13, 'Asia/Almaty', { dx: 10, dy: -6, anchor: 'start' }),
  KG: capital('ビシュケク', 'Bishkek', 74.59, 42.87, 'Asia/Bishkek', { dx: 11, dy: -1, anchor: 'start' }),
  TJ: capital('ドゥシャンベ', 'Dushanbe', 68.78, 38.56, 'Asia/Dushanbe', { dx: 11, dy: 12, anchor: 'start' }),
  TM: capital('アシガバット', 'Ashgabat', 58.38, 37.95, 'Asia/Ashgabat', { dx: -10, dy: 14, anchor: 'end' }),
  UZ: capital('タシケント', 'Tashkent', 69.24, 41.3, 'Asia/Tashkent', { dx: -11, dy: -4, anchor: 'end' }),
  CN: capital('北京', 'Beijing', 116.4, 39.9, 'Asia/Shanghai'),
  KR: capital('ソウル', 'Seoul', 126.98, 37.57, 'Asia/Seoul', { dx: -9, dy: 14, anchor: 'end' }),
  AU: capital('キャンベラ', 'Canberra', 149.13, -35.28, 'Australia/Sydney'),
  IN: capital('ニューデリー', 'New Delhi', 77.21, 28.61, 'Asia/Kolkata'),
  US: capital('ワシントンD.C.', 'Washington, D.C.', -77.04, 38.91, 'America/New_York'),
  CA: capital('オタワ', 'Ottawa', -75.7, 45.42, 'America/Toronto', { dx: -8, dy: -8, anchor: 'end' }),
  GB: capital('ロンドン', 'London', -0.13, 51.51, 'Europe/London', { dx: -8, dy: -4, anchor: 'end' }),
  FR: capital('パリ', 'Paris', 2.35, 48.86, 'Europe/Paris', { dx: -8, dy: 14, anchor: 'end' }),
  DE: capital('ベルリン', 'Berlin', 13.4, 52.52, 'Europe/Berlin', { dx: 8, dy: -6, anchor: 'start' }),
  IT: capital('ローマ', 'Rome', 12.5, 41.9, 'Europe/Rome'),
  RU: capital('モスクワ', 'Moscow', 37.62, 55.75, 'Europe/Moscow'),
  TR: capital('アンカラ', 'Ankara', 32.86, 39.93, 'Europe/Istanbul'),
  SA: capital('リヤド', 'Riyadh', 46.68, 24.71, 'Asia/Riyadh'),
  ZA: capital('プレトリア', 'Pretoria', 28.19, -25.75, 'Africa/Johannesburg'),
  BR: capital('ブラジリア', 'Brasília', -47.88, -15.79, 'America/Sao_Paulo'),
  AR: capital('ブエノスアイレス', 'Buenos Aires', -58.38, -34.6, 'America/Argentina/Buenos_Aires'),
  MX: capital('メキシコシティ', 'Mexico City', -99.13, 19.43, 'America/Mexico_City'),
  ID: capital('ジャカルタ', 'Jakarta', 106.85, -6.21, 'Asia/Jakarta'),
  BN: capital('バンダルスリブガワン', 'Bandar Seri Begawan', 114.94, 4.9, 'Asia/Brunei'),
  KH: capital('プノンペン', 'Phnom Penh', 104.92, 11.56, 'Asia/Phnom_Penh', { dx: 8, dy: 12, anchor: 'start' }),
  LA: capital('ビエンチャン', 'Vientiane', 102.63, 17.98, 'Asia/Vientiane', { dx: 8, dy: -6, anchor: 'start' }),
  MM: capital('ネーピードー', 'Naypyidaw', 96.13, 19.75, 'Asia/Yangon', { dx: -8, dy: -4, anchor: 'end' }),
  MY: capital('クアラルンプール', 'Kuala Lumpur', 101.69, 3.14, 'Asia/Kuala_Lumpur', { dx: -8, dy: -4, anchor: 'end' }),
  PH: capital('マニラ', 'Manila', 120.98, 14.6, 'Asia/Manila'),
  SG: capital('シンガポール', 'Singapore', 103.82, 1.35, 'Asia/Singapore', { dx: -8, dy: 14, anchor: 'end' }),
  TH: capital('バンコク', 'Bangkok', 100.5, 13.76, 'Asia/Bangkok', { dx: -8, dy: 10, anchor: 'end' }),
  TL: capital('ディリ', 'Dili', 125.57, -8.56, 'Asia/Dili'),
  VN: capital('ハノイ', 'Hanoi', 105.85, 21.03, 'Asia/Ho_Chi_Minh', { dx: 8, dy: -8, anchor: 'start' }),
  NZ: capital('ウェリントン', 'Wellington', 174.78, -41.29, 'Pacific/Auckland'),
  CK: capital('アバルア', 'Avarua', -159.78, -21.21, 'Pacific/Rarotonga'),
  FJ: capital('スバ', 'Suva', 178.44, -18.14, 'Pacific/Fiji'),
  FM: capital('パリキール', 'Palikir', 158.16, 6.92, 'Pacific/Pohnpei'),
  KI: capital('タラワ', 'Tarawa', 172.98, 1.45, 'Pacific/Tarawa'),
  MH: capital('マジュロ', 'Majuro', 171.38, 7.09, 'Pacific/Majuro'),
  NR: capital('ヤレン', 'Yaren', 166.92, -0.55, 'Pacific/Nauru', { dx: -8, dy: -4, anchor: 'end' }),
  NU: capital('アロフィ', 'Alofi', -169.92, -19.06, 'Pacific/Niue'),
  PG: capital('ポートモレスビー', 'Port Moresby', 147.18, -9.44, 'Pacific/Port_Moresby'),
  PW: capital('マルキョク', 'Ngerulmud', 134.62, 7.5, 'Pacific/Palau'),
  SB: capital('ホニアラ', 'Honiara', 159.95, -9.43, 'Pacific/Guadalcanal'),
  TO: capital('ヌクアロファ', 'Nukuʻalofa', -175.2, -21.14, 'Pacific/Tongatapu', { dx: -2, dy: 16, anchor: 'end' }),
  TV: capital('フナフティ', 'Funafuti', 179.2, -8.52, 'Pacific/Funafuti'),
  VU: capital('ポートビラ', 'Port Vila', 168.32, -17.73, 'Pacific/Efate', { dx: -8, dy: 4, anchor: 'end' }),
  WS: capital('アピア', 'Apia', -171.76, -13.83, 'Pacific/Apia'),
  AZ: capital('バクー', 'Baku', 49.87, 40.41, 'Asia/Baku'),
  GE: capital('トビリシ', 'Tbilisi', 44.79, 41.72, 'Asia/Tbilisi'),
  AM: capital('エレバン', 'Yerevan', 44.51, 40.18, 'Asia/Yerevan'),
};

/** The time zone of a place, by its names, that is the capital of one of these states; null for any other. */
export function zoneOf(place: Readonly<Record<string, string>>): string | null {
  for (const name of Object.values(place)) {
    const wanted = name.toLowerCase();
    for (const { names, zone } of Object.values(capitals))
      if (wanted.includes(names.ja) || wanted.includes(names.en.toLowerCase())) return zone;
    if (name.includes('都内')) return 'Asia/Tokyo';
  }
  return null;
}
