import { bases, instrumentKinds, schemes } from '../../model/kinds.ts';
import { cardWords } from '../../site/catalogue/cards.ts';
import { recordWords } from '../../site/catalogue/record-pages.ts';
import { amountWords } from '../../site/format/amounts.ts';
import { ledgerFilter, ledgerQuery, type LedgerAddress } from '../../site/things/ledger-address.ts';
import { countryName } from '../../site/ui.ts';
import { lines, type CardMaking, type Embedded } from './embedded.ts';

/** So many totals stand on a card; the ledger behind the link has them all. */
const most = 4;

/** The totals of the ledger as an address narrows it: one a nature of amount and currency, never added together. */
export async function ledgerCard(address: LedgerAddress, { from, ui }: CardMaking): Promise<Embedded> {
  const { locale } = ui;
  const words = cardWords[locale];
  const view = await from.record.things.ledger({ ...ledgerFilter({ ...address, page: 1 }), limit: 1 });
  const narrowed = [
    address.country === null ? null : countryName(ui, address.country),
    address.dialogue === null ? null : (from.labels.dialogues.get(address.dialogue)?.[locale] ?? address.dialogue),
    address.kind === null ? null : instrumentKinds.label(address.kind, locale),
    address.scheme === null ? null : schemes.label(address.scheme, locale),
    address.partner,
    address.year,
  ].filter((part) => part !== null);
  return {
    kind: recordWords[locale].ledger,
    title: narrowed.length === 0 ? words.allPapers : narrowed.join(locale === 'ja' ? '・' : ', '),
    lang: locale,
    address: `/ledger${ledgerQuery({ ...address, page: 1 })}`,
    figures: view.totals.slice(0, most).map(({ basis, currency, value, count }) => ({
      value: amountWords({ value: Number(value), currency, qualifier: 'exact' }, locale),
      note: words.totalOf(bases.label(basis, locale), count),
    })),
    lines: lines([
      [words.papers, recordWords[locale].ledgerTotal(view.total)],
      [words.moreTotals, view.totals.length > most ? String(view.totals.length - most) : null],
    ]),
  };
}
