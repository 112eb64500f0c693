import type { Found, Parser } from '../../../shared/found.ts';
import { issuerOf } from '../commitment/issuer.ts';

/** “Fourteen documents were signed”: papers that are only counted. */
export const countedPapers: Parser<'instruments'> = {
  id: 'en/parsers/instrument/counted-papers',
  *find(source, _context, earlier) {
    const own = issuerOf(source, earlier) ?? 'JP';
    const title = source.edition.passages.find((p) => p.kind === 'title');
    const states = new Set(
      earlier.countryMentions
        .filter((c) => title && c.end <= title.end && c.value.code !== own)
        .map((c) => c.value.code),
    );
    for (const count of earlier.counts) {
      if (count.value.ordinal || count.value.qualifier !== 'exact') continue;
      if (!/^(?:documents|agreements|memoranda|papers|mous)$/.test(count.value.unit)) continue;
      const behind = /^\s(?:were|was)\s(?:also\s)?(?:signed|exchanged)\b/.exec(
        source.folded.slice(count.end, count.end + 30),
      );
      if (!behind) continue;
      const end = count.end + behind[0].length;
      yield {
        list: 'instruments',
        start: count.start,
        end,
        rule: countedPapers.id,
        certainty: 'certain',
        value: {
          title: `${count.value.unit} signed on the occasion of ${title ? 'the meeting' : 'this release'}`,
          kind: count.value.unit === 'memoranda' || count.value.unit === 'mous' ? 'memorandum' : 'other',
          scheme: null,
          country: states.size === 1 ? ([...states][0] ?? null) : null,
          amount: null,
          project: null,
          count: count.value.value,
          partner: null,
          parts: { count: source.anchor(count.start, count.end) },
        },
      } satisfies Found<'instruments'>;
    }
  },
};
