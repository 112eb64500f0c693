import { meetingLevels, type MeetingLevel } from '../../../model/kinds.ts';
import type { DialogueView, MeetingCard, MeetingGap } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { isGap, type Met } from '../../charts/timeline-layout.ts';
import { daysCovered, spanWords } from '../../format/spans.ts';
import { thingPath } from '../../things/thing-address.ts';
import { meetingName, shortName } from '../../things/meeting-name.ts';
import type { Ui } from '../../ui.ts';
import { NameOf } from './thing-name.tsx';
import { placeName } from '../../things/place-name.ts';

interface Line {
  readonly name: string;
  readonly level: MeetingLevel;
  readonly met: Met;
  readonly year: string;
  /** Of a gap, the last number of those that follow one another. */
  readonly last: number;
}

/** What a series is called: by its own name in the reader's language, 東京対話, else by its level. */
export function seriesName(ui: Ui, row: Pick<DialogueView['series'][number], 'level' | 'names'>): string {
  const own = Object.hasOwn(row.names, ui.locale) ? row.names[ui.locale] : undefined;
  return own ?? meetingLevels.label(row.level, ui.locale);
}

/** All meetings of a dialogue under their years, the newest first: what a phone shows in place of the timeline. */
export function MeetingsByYear({ ui, series }: { ui: Ui; series: DialogueView['series'] }) {
  const lines = series.flatMap((row) => {
    const { level, meetings } = row;
    const name = seriesName(ui, row);
    return meetings.flatMap((met, at): Line[] => {
      if (!isGap(met)) return [{ name, level, met, year: yearOf(met) ?? nearestYear(meetings, at), last: 0 }];
      const before = meetings[at - 1];
      if (before && isGap(before)) return [];
      let end = at;
      for (let next = meetings[end + 1]; next && isGap(next); next = meetings[end + 1]) end += 1;
      return [{ name, level, met, year: nearestYear(meetings, at), last: met.ordinal + end - at }];
    });
  });
  const years = [...new Set(lines.map((line) => line.year))].sort((a, b) => b.localeCompare(a));
  return (
    <ol class="years">
      {years.map((year) => (
        <li>
          <p class="year">{year === '' ? ui.t.undated : year}</p>
          <ul>
            {lines
              .filter((line) => line.year === year)
              .sort((a, b) => dayOf(b.met).localeCompare(dayOf(a.met)))
              .map(({ name, met, last }) =>
                isGap(met) ? (
                  <Gap ui={ui} name={name} gap={met} last={last} />
                ) : (
                  <MeetingLine ui={ui} card={met} series={name} />
                ),
              )}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const dayOf = (met: Met): string => (isGap(met) ? '' : (met.date ?? ''));
function yearOf(met: Met): string | null {
  const days = isGap(met) || met.date === null ? null : daysCovered(met.date);
  return days && String(days.first.getUTCFullYear());
}
/** A meeting without a date is listed where its neighbours of the series stand. */
function nearestYear(meetings: readonly Met[], at: number): string {
  const numbered = meetings[at];
  if (numbered === undefined || (!isGap(numbered) && numbered.ordinal === null)) return '';
  for (let away = 1; away < meetings.length; away++)
    for (const near of [meetings[at + away], meetings[at - away]]) {
      const year = near === undefined ? null : yearOf(near);
      if (year !== null) return year;
    }
  return '';
}

function Gap({ ui, name, gap, last }: { ui: Ui; name: string; gap: MeetingGap; last: number }) {
  const words = thingWords[ui.locale];
  return (
    <li class="meeting-line gap">
      <span class="dot" aria-hidden="true" />
      <span>
        {words.gaps(name, gap.ordinal, last)} <small>{words.noRecord}</small>
      </span>
    </li>
  );
}

/** What a line calls a meeting: by level and number; without a number by its name, where that is in the reader's language. */
function lineName(ui: Ui, card: MeetingCard, series: string | undefined) {
  if (card.ordinal !== null || !Object.hasOwn(card.names, ui.locale)) return shortName(ui, card, series);
  return <NameOf ui={ui} names={card.names} />;
}

/** A meeting as one line: which, when, where. */
export function MeetingLine(props: {
  ui: Ui;
  card: MeetingCard;
  series?: string;
  /** With its whole name, where meetings of several dialogues stand beside one another. */
  whole?: boolean;
}) {
  const { ui, card, series, whole = false } = props;
  const words = thingWords[ui.locale];
  const href = thingPath(ui, 'meeting', card.id);
  const place = placeName(ui, card.place);
  const name = meetingName(ui, card);
  return (
    <li class={`meeting-line level-${card.level}${card.announced ? ' coming' : ''}`}>
      <span class="dot" aria-hidden="true" />
      <span>
        <a href={href ?? '#'}>{whole ? <bdi lang={name.lang}>{name.words}</bdi> : lineName(ui, card, series)}</a>{' '}
        <small>
          {card.date !== null && <time dateTime={card.date}>{spanWords(card.date, ui.locale)}</time>}
          {place?.lang === undefined && place && (
            <>
              {' '}
              <bdi class="place">{place.words}</bdi>
            </>
          )}
          {card.announced && ` ${words.announced}`}
        </small>
      </span>
    </li>
  );
}
