/** Languages that the interface speaks; a language is added by adding its words to every catalogue. */
export const locales = ['ja', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A word of ours in every language of the interface. */
export type Label = Readonly<Record<Locale, string>>;

/**
 * The language of an edition: a BCP 47 primary tag. Japanese and English have rules of reading;
 * any other tag is kept as found, and of its edition only the outline and what CLDR's data can find is read.
 */
export type Language = Locale | (string & {});
