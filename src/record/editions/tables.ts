import type { CarriedHow } from './carry/carry-over.ts';

export interface EditionTables {
  sighting: { edition_key: string; seen_at: Date; times: number };
  carried: CarriedTable;
}

interface CarriedTable {
  to_edition: string;
  from_edition: string;
  /** `fact.number` in the earlier edition. */
  fact: number;
  fact_id: string;
  list: string;
  how: CarriedHow;
  to_fact_id: string | null;
  same: boolean;
  passage: number | null;
  starts: number | null;
  ends: number | null;
  quote: string | null;
  score: number;
}
