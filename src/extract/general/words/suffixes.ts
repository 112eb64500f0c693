/** What a language sets straight after a name without making another word of it: cases and particles. */
const suffixes: Readonly<Record<string, RegExp>> = {
  de: /^s$/,
  sv: /^s$/,
  da: /^s$/,
  nb: /^s$/,
  no: /^s$/,
  ko: /^(?:은|는|이|가|을|를|의|와|과|와의|과의|에|에서|에게|에는|에도|도|로|으로|및|측)$/,
  kk: /^(?:[ндт][ыі]ң?|[ғгқк][ае]|[дт][ае]н?|н[ае]н|д[ае][ғг][ыі])$/,
  ky: /^(?:[ндт][ыиуү]н?|[гк][аеоө]|[дт][аеоө]н?)$/,
  uz: /^(?:ning|ni|ga|da|dan|dagi|нинг|ни|га|да|дан|даги)$/,
};

/** Whether the letters that follow a name leave it that name: Qirgʻizistonga, 일본은, Deutschlands. */
export const isSuffix = (letters: string, lang: string): boolean => suffixes[lang]?.test(letters) ?? false;
