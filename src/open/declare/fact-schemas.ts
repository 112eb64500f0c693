import { z } from 'zod';
import { certainties } from '../../model/kinds.ts';
import * as reading from '../../model/reading.ts';
import type { AnchoredList } from '../../model/reading.ts';
import {
  anchorSchema,
  decimalSchema,
  licenceSchema,
  provenanceSchema,
  releaseRefSchema,
  addressSchema,
} from './schemas.ts';

/** Amounts are exact here: decimal strings, as the record keeps them. */
const exactAmount = reading.amountSchema.extend({ value: decimalSchema });
const found = { quote: true, at: true, also: true, rule: true, certainty: true, flags: true } as const;
const foundWithParts = { ...found, parts: true } as const;

/** What a fact of each list says, in the shape of model/reading.ts without what every fact has. */
export const factValues = {
  times: reading.timeSchema.omit(found),
  money: reading.moneySchema.omit(found).extend({ value: decimalSchema }),
  counts: reading.countSchema.omit(found),
  people: reading.personSchema.omit(found),
  countryMentions: reading.countryMentionSchema.omit(found),
  organisations: reading.organisationSchema.omit(found),
  meetings: reading.meetingSchema.omit(foundWithParts),
  instruments: reading.instrumentSchema.omit(foundWithParts).extend({ amount: exactAmount.nullable() }),
  commitments: reading.commitmentSchema.omit(foundWithParts).extend({ amount: exactAmount.nullable() }),
  targets: reading.targetSchema.omit(foundWithParts).extend({ value: decimalSchema }),
  reference: reading.referenceSchema.omit(found),
} satisfies Record<AnchoredList, z.ZodType>;

const factOfList = <L extends AnchoredList, V extends z.ZodType>(list: L, value: V) =>
  z.object({
    id: z.string(),
    list: z.literal(list),
    quote: z.string(),
    value,
    certainty: certainties.schema,
    flags: z.array(z.string()),
    anchors: z.array(anchorSchema),
    release: releaseRefSchema,
    address: addressSchema,
    provenance: provenanceSchema,
    licence: licenceSchema,
  });

/** A fact of each list, by list. */
export const factSchemas = {
  times: factOfList('times', factValues.times),
  money: factOfList('money', factValues.money),
  counts: factOfList('counts', factValues.counts),
  people: factOfList('people', factValues.people),
  countryMentions: factOfList('countryMentions', factValues.countryMentions),
  organisations: factOfList('organisations', factValues.organisations),
  meetings: factOfList('meetings', factValues.meetings),
  instruments: factOfList('instruments', factValues.instruments),
  commitments: factOfList('commitments', factValues.commitments),
  targets: factOfList('targets', factValues.targets),
  reference: factOfList('reference', factValues.reference),
} satisfies Record<AnchoredList, z.ZodType>;

export const factSchema = z.discriminatedUnion('list', [
  factSchemas.times,
  factSchemas.money,
  factSchemas.counts,
  factSchemas.people,
  factSchemas.countryMentions,
  factSchemas.organisations,
  factSchemas.meetings,
  factSchemas.instruments,
  factSchemas.commitments,
  factSchemas.targets,
  factSchemas.reference,
]);
