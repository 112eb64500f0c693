import type * as model from '../../model/reading.ts';

const amount = (a: model.Amount) =>
  `${a.qualifier === 'exact' ? '' : `${a.qualifier} `}${a.value.toLocaleString('en')} ${a.currency} (${a.basis})`;
const join = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(', ');

type Summaries = { readonly [L in model.AnchoredList]: (item: model.Reading[L][number]) => string };

/** One line a fact: what the words say, in the program's terms. */
const summaries: Summaries = {
  times: (t) => t.value,
  money: amount,
  counts: (c) =>
    `${c.qualifier === 'exact' ? '' : `${c.qualifier} `}${c.value} ${c.unit}${c.ordinal ? ' (ordinal)' : ''}`,
  people: (p) => join(p.name, p.role, p.country),
  countryMentions: (c) => c.code,
  organisations: (o) => join(o.name, o.id),
  meetings: (m) =>
    join(
      m.name,
      m.level,
      m.ordinal !== null && `no. ${m.ordinal}`,
      m.date,
      m.start,
      m.duration,
      m.place,
      m.chair && `chair ${m.chair}`,
      m.participants.length > 0 && `with ${m.participants.join(', ')}`,
    ),
  instruments: (i) =>
    join(
      i.title,
      i.kind,
      i.scheme,
      i.country,
      i.project,
      i.count !== null && `× ${i.count}`,
      i.amount && amount(i.amount),
      i.partner,
    ),
  commitments: (c) =>
    join(
      `${c.actor} ${c.force}: ${c.summary}`,
      c.area && `in ${c.area}`,
      c.deadline && `by ${c.deadline}`,
      c.amount && amount(c.amount),
    ),
  targets: (t) =>
    join(
      `${t.subject}: ${t.value.toLocaleString('en')} ${t.unit}`,
      t.from && `from ${t.from}`,
      t.until && `until ${t.until}`,
    ),
  reference: (r) => join(r.what, r.value),
};

export function summaryOf<L extends model.AnchoredList>(list: L, item: model.Reading[L][number]): string {
  return summaries[list](item);
}
