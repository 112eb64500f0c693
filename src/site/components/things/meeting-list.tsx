import { meetingLevels, type MeetingLevel } from '../../../model/kinds.ts';
import type { DialogueView, MeetingCard, MeetingGap } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { isGap, type Met } from '../../charts/timeline-layout.ts';
import { daysCovered, spanWords } from '../../format/spans.ts';
import { thingPath } from '../../things/thing-address.ts';
import { nameIn } from '../../things/names.ts';
import type { Ui } from '../../ui.ts';
import { NameOf } from './thing-name.tsx';

/** “第9回外相会合”, “Ministerial, No. 9”: what a meeting is called within its dialogue. */
export function shortName(ui: Ui, met: Pick<MeetingCard, 'level' | 'ordinal'>): string {
  const level = meetingLevels.label(met.level, ui.locale);
  if (met.ordinal === null) return level;
  return ui.locale === 'ja' ? `第${met.ordinal}回${level}` : `${level} ${met.ordinal}`;
}

interface Line {
  readonly level: MeetingLevel;
  readonly met: Met;
  readonly year: string;
}

/** All meetings of a dialogue under their years, the newest first: what a phone shows in place of the timeline. */
export function MeetingsByYear({ ui, series }: { ui: Ui; series: DialogueView['series'] }) {
  const lines = series.flatMap(({ level, meetings }) =>
    meetings.map((met, at): Line => ({ level, met, year: yearOf(met) ?? nearestYear(meetings, at) })),
  );
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
              .map(({ level, met }) =>
                isGap(met) ? <Gap ui={ui} level={level} gap={met} /> : <MeetingLine ui={ui} card={met} />,
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

function Gap({ ui, level, gap }: { ui: Ui; level: MeetingLevel; gap: MeetingGap }) {
  return (
    <li class="meeting-line gap">
      <span class="dot" aria-hidden="true" />
      <span>
        {shortName(ui, { level, ordinal: gap.ordinal })} <small>{thingWords[ui.locale].noRecord}</small>
      </span>
    </li>
  );
}

/** A meeting as one line: which, when, where. */
export function MeetingLine({ ui, card }: { ui: Ui; card: MeetingCard }) {
  const words = thingWords[ui.locale];
  const href = thingPath(ui, 'meeting', card.id);
  const place = nameIn(card.place, ui.locale);
  return (
    <li class={`meeting-line level-${card.level}`}>
      <span class="dot" aria-hidden="true" />
      <span>
        <a href={href ?? '#'}>
          {card.ordinal === null ? (
            <NameOf ui={ui} names={card.names} fallback={shortName(ui, card)} />
          ) : (
            shortName(ui, card)
          )}
        </a>{' '}
        <small>
          {card.date !== null && <time dateTime={card.date}>{spanWords(card.date, ui.locale)}</time>}
          {place && (
            <>
              {' '}
              <bdi lang={place.lang}>{place.words}</bdi>
            </>
          )}
          {card.announced && ` ${words.announced}`}
        </small>
      </span>
    </li>
  );
}
