import { segment } from '../address.ts';
import { releaseKinds } from '../../model/kinds.ts';
import type { ReleaseCard } from '../../record/views.ts';
import { listDate } from '../format/dates.ts';
import { langTag } from '../lang-tag.ts';
import { issuerName } from '../things/issuer-name.ts';
import { fieldName, type Ui } from '../ui.ts';
import { Countries } from './flag.tsx';

export const releasePath = (ui: Ui, id: string): string => `/${ui.locale}/releases/${segment(id)}`;
export const thumbnailPath = (ui: Ui, id: string): string => `${releasePath(ui, id)}/thumbnail.svg`;

/** The line above a headline: kind, day (unless it stands beside already), and whether it is one of the examples. */
export function Kicker({ ui, card, dated }: { ui: Ui; card: ReleaseCard; dated: boolean }) {
  return (
    <p class="kicker">
      <span class="kind">{releaseKinds.label(card.kind, ui.locale)}</span>
      {dated && <DayOf ui={ui} card={card} />}
      {card.example && <span class="example">{ui.t.example}</span>}
    </p>
  );
}

function DayOf({ ui, card }: { ui: Ui; card: ReleaseCard }) {
  if (card.issued === null) return <span>{ui.t.undated}</span>;
  return <time dateTime={card.issued}>{listDate(card.issued, ui.locale)}</time>;
}

/** The line below a headline: issuer, fields, countries. */
export function Byline({ ui, card, countries }: { ui: Ui; card: ReleaseCard; countries: number }) {
  return (
    <div class="byline">
      <p>
        <span class="issuer">{issuerName(card.issuer, ui)}</span>
        {card.fields.slice(0, 2).map((field) => (
          <a href={`/${ui.locale}/?field=${segment(field)}`}>{fieldName(ui, field)}</a>
        ))}
      </p>
      <Countries ui={ui} codes={card.countries} limit={countries} />
    </div>
  );
}

/** A headline in its own language, kept apart from ours whatever direction its letters run. */
export function Headline({ ui, card }: { ui: Ui; card: Pick<ReleaseCard, 'id' | 'title' | 'lang'> }) {
  return (
    <a href={releasePath(ui, card.id)}>
      <bdi lang={langTag(card.lang, ui.locale)}>{card.title}</bdi>
    </a>
  );
}

/** The longer a headline, the smaller it is set; it is always given whole. */
export function lengthOf(title: string): 'medium' | 'long' | 'endless' | undefined {
  if (title.length > 300) return 'endless';
  if (title.length > 90) return 'long';
  return title.length > 45 ? 'medium' : undefined;
}
