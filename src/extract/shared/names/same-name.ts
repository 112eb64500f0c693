/** A name in parts that can be compared: “KISHIDA Fumio” → kishida, fumio; カシム=ジョマルト・トカエフ → three parts. */
export function namePartsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s・=,]+/u)
    .filter((part) => part.length > 1 || /\p{sc=Han}/u.test(part));
}

/**
 * Whether a short name is a later form of a full one: トカエフ of カシム=ジョマルト・トカエフ, 高市 of 高市早苗, “Kishida” of
 * “KISHIDA Fumio”, “Joseph R. Biden, Jr.” of “Biden”.
 */
export function isShortFormOf(short: string, full: string): boolean {
  if (short === full) return true;
  if (/^\p{sc=Han}/u.test(short)) return full.startsWith(short) && full.length - short.length <= 4;
  const parts = namePartsOf(full);
  const own = namePartsOf(short);
  return own.length > 0 && own.every((part) => parts.includes(part));
}

const syllable =
  /^(?:(?:[kgsztdnhbpmyrwjf]|sh|ch|ts|ky|gy|ny|hy|by|py|my|ry|kk|ss|tt|pp|cch|ssh|tch)?[aiueoāīūēōâîûêô](?:h(?![aiueoyāīūēōâîûêô]))?|n(?![aiueoyāīūēōâîûêô])|m(?=[bpm]))+$/;
const noSyllable = /ti|tu|di|du|si|hu|yi|ye|wu|wi|we|zi|fa|fe|fi|fo|dya|tya|sya|ee|ea/;

/** Whether a name could be Japanese by its sounds: “Takaichi”, “MOTEGI Toshimitsu”; not “Zohidi”, “Manalo”. */
export function soundsJapanese(name: string): boolean {
  const parts = namePartsOf(name);
  // A Japanese name has two parts: “Teo Chee Hean” is none.
  return (
    parts.length > 0 &&
    parts.length < 3 &&
    parts.every((part) => part.length > 2 && syllable.test(part) && !noSyllable.test(part))
  );
}

/**
 * Whether a name may be Japanese at all: “Oe Hiroshi”, “Ken-ichi Ito”, “Taro M. Aso”; not “Jake Sullivan”. Rules out
 * where `soundsJapanese` rules in.
 */
export function couldSoundJapanese(name: string): boolean {
  const parts = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s'’-]+/u)
    .filter((part) => !/^\p{L}\.?$/u.test(part) && part !== '');
  return parts.length > 0 && parts.every((part) => syllable.test(part) && !noSyllable.test(part));
}
