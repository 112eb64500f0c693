import { z } from 'zod';

/** A name in each language: the first is the one we show, the others are also recognised. */
const names = z.record(z.string(), z.array(z.string()).min(1));

/** A state, by ISO 3166-1 code, with every name it goes by (vocabulary/countries.json). */
export const countrySchema = z.object({
  code: z.string().length(2),
  names,
  /** Adjectives and short forms that need a context: 日 in 日・キルギス, “Kyrgyz”. */
  adjectives: names.optional(),
  short: names.optional(),
  capital: z.record(z.string(), z.string()).optional(),
  /** A region that is no state: it claims its words (グアム, “Hong Kong”) and counts as no country. */
  territory: z.boolean().optional(),
});
/** A group whose name stands for its members: 中央アジア5か国. */
export const countryGroupSchema = z.object({ id: z.string(), names, members: z.array(z.string().length(2)) });

/** An office or title: 内閣総理大臣, “Minister for Foreign Affairs”, with the shape rules it takes part in. */
export const officeSchema = z.object({
  names,
  /** Head of state or government, minister, official, ambassador, head of an organisation … */
  rank: z.string(),
  /** Country that only this office belongs to: 内閣官房長官 is Japan's. */
  country: z.string().length(2).optional(),
  /** The states that have this office, where they are few: a King is none of Kenya's, 国家主席 none of Japan's. */
  heldIn: z.array(z.string().length(2)).optional(),
  /** The states that have no such office: the United Kingdom has no President, the United States no Ministers. */
  lackedBy: z.array(z.string().length(2)).optional(),
  /** Only international bodies have it: 事務総長, “High Representative”. */
  international: z.boolean().optional(),
});

/** What ministers and officials are in charge of: 外務 of 外務大臣, “Finance” of “Minister of Finance”. */
export const portfoliosSchema = z.object({ names });

/**
 * Family names written in kanji, by language: where a name ends and a title begins. Those of China and Korea are
 * told apart, because their bearers are not taken for Japan's officials. `full` are whole names that would be cut
 * wrongly: 中谷元防衛大臣 is no former minister.
 */
export const surnamesSchema = z.object({ ja: z.array(z.string()), zh: z.array(z.string()), full: z.array(z.string()) });

/**
 * Leaders whom releases name without their state, “President Zelenskyy”: asked last, after all that the release says.
 */
export const leadersSchema = z.object({ country: z.string().length(2), names });

/** A person's family name in every script in which it is searched for; `source` is where it is officially written so. */
export const personNameSchema = z.object({ names, source: z.url() });

export const organisationEntrySchema = z.object({ id: z.string(), names, country: z.string().length(2).optional() });

/** A lasting framework of meetings between states. */
export const dialogueSchema = z.object({
  id: z.string(),
  names,
  /** How it is read aloud and sorted, by language: カジャッド for CA+JAD. */
  readings: z.record(z.string(), z.string()).optional(),
  /** Shorter forms by which its meetings are known as its own, though they name no dialogue in a text by themselves. */
  aliases: z.array(z.string()).optional(),
  since: z.string().optional(),
  members: z.array(z.string().length(2)),
  series: z.array(z.object({ level: z.string(), names })).default([]),
});

/** A policy field that releases can be filtered by, with the words that speak of it (vocabulary/fields.json). */
export const fieldSchema = z.object({
  id: z.string(),
  label: z.object({ ja: z.string(), en: z.string() }),
  words: names,
});

export const vocabularySchema = z.object({
  countries: z.array(countrySchema),
  groups: z.array(countryGroupSchema),
  offices: z.array(officeSchema),
  portfolios: portfoliosSchema,
  surnames: surnamesSchema,
  leaders: z.array(leadersSchema),
  organisations: z.array(organisationEntrySchema),
  dialogues: z.array(dialogueSchema),
  fields: z.array(fieldSchema),
  personNames: z.array(personNameSchema).optional(),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type Dialogue = z.infer<typeof dialogueSchema>;
