import { z } from 'zod';
import { releaseKinds } from '../../model/kinds.ts';

/** Pieces that several kinds have. Each name of a property is explained in words.ts. */
export const instantSchema = z.iso.datetime();
export const addressSchema = z.string().regex(/^\/\S*$/);
const urlSchema = z.string();
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const decimalSchema = z.string().regex(/^-?\d{1,40}(?:\.\d{1,20})?$/);

export const licenceSchema = z.object({
  credit: z.string().nullable(),
  terms: z.string().nullable(),
  line: z.string(),
});

export const releaseRefSchema = z.object({
  id: z.string(),
  title: z.string(),
  lang: z.string(),
  listed: z.string(),
  issuer: z.string(),
  url: urlSchema.nullable(),
});

/** W3C Web Annotation: the place in the edition's text, and the words themselves with what stands around them. */
export const anchorSchema = z.object({
  role: z.enum(['at', 'also', 'part']),
  part: z.string().nullable(),
  passage: z.int().nonnegative(),
  address: z.string().nullable(),
  source: addressSchema,
  selector: z.tuple([
    z.object({ type: z.literal('TextPositionSelector'), start: z.int().nonnegative(), end: z.int().positive() }),
    z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
  ]),
});

/** In the terms of W3C PROV. */
export const provenanceSchema = z.object({
  wasDerivedFrom: z.object({ edition: z.string(), address: addressSchema }),
  hadPrimarySource: z.object({
    capture: z.string(),
    address: addressSchema,
    sha256: hashSchema,
    retrievedAt: instantSchema,
    url: urlSchema.nullable(),
  }),
  wasGeneratedBy: z.object({ rule: z.string(), program: z.string().nullable(), certainty: z.string() }),
  wasInfluencedBy: z.array(
    z.object({
      decision: z.enum(['accepted', 'corrected', 'refused', 'added', 'undone']),
      endedAtTime: instantSchema,
    }),
  ),
});

export const releaseSchema = z.object({
  id: z.string(),
  title: z.string(),
  lang: z.string(),
  kind: releaseKinds.schema,
  issued: z.string().nullable(),
  published: z.string().nullable(),
  listed: z.string(),
  issuer: z.string(),
  url: urlSchema.nullable(),
  countries: z.array(z.string()),
  fields: z.array(z.string()),
  example: z.boolean(),
  translationOf: z.string().nullable(),
  edition: z.string(),
  added: instantSchema,
  changed: instantSchema,
  address: addressSchema,
  licence: licenceSchema,
});

export const passageSchema = z.object({
  index: z.int().nonnegative(),
  kind: z.enum(['title', 'date', 'heading', 'paragraph', 'item', 'row', 'caption', 'note']),
  address: z.string().nullable(),
  label: z.string().nullable(),
  depth: z.int().nonnegative(),
  parent: z.int().nonnegative().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
});

export const captureSchema = z.object({
  id: z.string(),
  release: z.string(),
  edition: z.string(),
  url: urlSchema.nullable(),
  fetched: instantSchema,
  contentType: z.string().nullable(),
  sha256: hashSchema,
  size: z.int().nonnegative(),
  address: addressSchema,
});

export const editionSchema = z.object({
  id: z.string(),
  release: z.string(),
  number: z.int().positive(),
  current: z.boolean(),
  title: z.string(),
  lang: z.string(),
  issued: z.string().nullable(),
  published: z.string().nullable(),
  url: urlSchema.nullable(),
  sha256: hashSchema,
  program: z.string().nullable(),
  address: addressSchema,
});

export const sourceSchema = z.object({
  name: z.string(),
  lang: z.string(),
  credit: z.string().nullable(),
  terms: z.string().nullable(),
  releases: z.int().nonnegative(),
});
