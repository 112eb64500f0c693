import { z } from 'zod';

/**
 * Where a fact is stated: a stretch of an edition's text and its exact words.
 *
 * `start` and `end` count UTF-16 code units of `Edition.text`, as JavaScript's `slice` does, so that
 * `edition.text.slice(start, end) === quote` always holds (W3C Web Annotation: TextPositionSelector
 * with TextQuoteSelector). `passage` is the passage's position in `Edition.passages`; `address` its
 * printed address (`2.2.1`), null for a passage without one.
 */
export const anchorSchema = z.object({
  passage: z.number().int().nonnegative(),
  address: z.string().nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  quote: z.string().min(1),
});
export type Anchor = z.infer<typeof anchorSchema>;
