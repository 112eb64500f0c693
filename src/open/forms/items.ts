import type { z } from 'zod';
import type { factSchema } from '../declare/fact-schemas.ts';
import type { releaseSchema } from '../declare/schemas.ts';
import type * as things from '../declare/thing-schemas.ts';

/** What forms are made of: the parts of single answers that they read. */
export type ReleaseItem = z.infer<typeof releaseSchema> & {
  readonly text?: string;
  readonly passages?: readonly { readonly kind: string; readonly text: string }[];
};
export type FactItem = z.infer<typeof factSchema>;
export type MeetingItem = z.infer<typeof things.meetingSchema> & {
  readonly participants?: readonly z.infer<typeof things.namedSchema>[];
  readonly told?: readonly z.infer<typeof things.toldSchema>[];
};
export type CommitmentItem = z.infer<typeof things.commitmentSchema>;
export type TargetItem = z.infer<typeof things.targetSchema>;
export type InstrumentItem = z.infer<typeof things.instrumentSchema>;
export type DialogueItem = Pick<
  z.infer<typeof things.dialogueSchema>,
  'id' | 'address' | 'names' | 'since' | 'members'
>;
export type PersonItem = Omit<z.infer<typeof things.personSchema>, 'releases'> & {
  readonly offices: readonly {
    readonly role: string;
    readonly lang: string;
    readonly from: string | null;
    readonly until: string | null;
  }[];
};
export type OrganisationItem = Omit<z.infer<typeof things.organisationSchema>, 'releases'>;
export type CountryItem = Pick<z.infer<typeof things.countrySchema>, 'id' | 'address' | 'names'>;
export type Names = z.infer<typeof things.namesSchema>;
