/** Languages whose dates are read besides Japanese and English; their month names are CLDR's. */
const languages = ['fr', 'de', 'es', 'pt', 'it', 'nl', 'ru', 'uk', 'kk', 'pl', 'tr', 'id', 'sv', 'cs', 'ro'];
let names: Map<string, number> | null = null;

/** The month (1–12) that a word of any of those languages names, as it stands in a date; null for another word. */
export function monthNamed(word: string): number | null {
  names ??= table();
  return names.get(word.toLowerCase()) ?? null;
}

function table(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++)
      for (const part of format.formatToParts(new Date(Date.UTC(2024, month, 12))))
        if (part.type === 'month') found.set(part.value.toLowerCase(), month + 1);
  }
  return found;
}
