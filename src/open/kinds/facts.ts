import { z } from 'zod';
import type { FactFilter } from '../../record/open/views.ts';
import { factSchema } from '../declare/fact-schemas.ts';
import { kind } from '../declare/kind.ts';
import { cursorParts, parameters } from '../declare/parameters.ts';
import { factOf } from './present.ts';
import { releaseFilter, releaseFilters } from './releases.ts';

export const facts = kind({
  path: 'facts',
  name: 'Fact',
  label: { ja: '事実', en: 'Facts' },
  about: {
    ja: '発表から取り出した一つひとつの記述。日時、金額、人、会合、約束、文書など、どれも根拠となる言葉とその位置を伴います。現在の版にあるものだけを示します。',
    en: 'What was found in releases: times, amounts, people, meetings, commitments, papers … each with the words that say so and their place. Those of current editions only.',
  },
  item: factSchema,
  whole: factSchema,
  filters: {
    list: parameters.list.optional(),
    release: parameters.release.optional(),
    certainty: parameters.certainty.optional(),
    rule: parameters.rule.optional(),
    currency: parameters.currency.optional(),
    basis: parameters.basis.optional(),
    least: parameters.amount.optional(),
    most: parameters.amount.optional(),
    ...releaseFilters,
  },
  sorts: ['-recorded', 'recorded'],
  keyset: () => z.tuple([cursorParts.key, cursorParts.number]),
  async list({ record }, { filter, sort, limit, after }) {
    const { list, release, certainty, rule, currency, basis, least, most, ...ofReleases } = filter;
    const own = { list, release, certainty, rule, currency, basis, least, most };
    const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as FactFilter;
    const page = await record.open.facts({ ...releaseFilter(ofReleases), ...given }, { order: sort, limit, after });
    return { items: page.items.map(factOf), next: page.next };
  },
  async one({ record }, id) {
    const fact = await record.open.fact(id);
    return fact && factOf(fact);
  },
  changed: (item) => item.provenance.hadPrimarySource.retrievedAt,
});
