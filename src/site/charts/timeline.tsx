import type { MeetingLevel } from '../../model/kinds.ts';
import type { DialogueView } from '../../record/things/views.ts';
import { thingWords } from '../catalogue/things.ts';
import { seriesName } from '../components/things/meeting-list.tsx';
import { spanWords } from '../format/spans.ts';
import { nameIn } from '../things/names.ts';
import { thingPath } from '../things/thing-address.ts';
import type { Ui } from '../ui.ts';
import { fitted, round, widthOf, type Chart, type ChartCell, type Drawing, type Manner } from './chart.ts';
import { Linked } from './marks.tsx';
import { isGap, placed, timeScale, yearsOf, yearTicks, type Met } from './timeline-layout.ts';
import { placeName } from '../things/place-name.ts';

type Series = DialogueView['series'];

const width = 1000;
const rowHeight = 46;
const top = 34;

/** Every meeting of a dialogue, a row a level, along the years; null where no meeting has a date. */
export function timeline(ui: Ui, view: Pick<DialogueView, 'names' | 'series'>, manner: Manner): Chart | null {
  const words = thingWords[ui.locale];
  const series = view.series.filter((row) => row.meetings.length > 0);
  const all = series.flatMap((row) => row.meetings);
  const years = yearsOf(all);
  if (!years) return null;
  const held = all.filter((met) => !isGap(met));
  const gaps = all.length - held.length;
  const undated = held.filter((met) => !isGap(met) && met.date === null && met.ordinal === null).length;
  const name = nameIn(view.names, ui.locale)?.words ?? '';
  return {
    name: 'timeline',
    title: words.timeline,
    says: words.timelineSays(name, held.length, String(years.from), String(years.to), gaps),
    notes: [
      ...(gaps > 0 ? [words.gapLegend] : []),
      ...(held.some((met) => !isGap(met) && met.announced && met.date !== null) ? [words.announcedLegend] : []),
      ...(undated > 0 ? [words.undatedMeetings(undated)] : []),
    ],
    wide: draw(ui, series.filter(hasPlace), years, manner),
    narrow: null,
    table: {
      head: [words.level, words.number, words.date, words.place, words.releases],
      rows: series.flatMap((row) => row.meetings.map((met) => rowOf(ui, seriesName(ui, row), met))),
    },
  };
}

/** A series of which nothing has a date or a number has no place on the line: it stands in the table. */
const hasPlace = ({ meetings }: Series[number]) =>
  meetings.some((met) => isGap(met) || met.date !== null || met.ordinal !== null);

function draw(ui: Ui, series: Series, years: { from: number; to: number }, manner: Manner): Drawing {
  const gutter = Math.min(216, Math.max(...series.map((row) => widthOf(seriesName(ui, row), 14))) + 22);
  const bounds = { left: gutter + 16, right: width - 16, apart: 27 };
  const x = timeScale(years, gutter + 6, width - 8);
  const height = top + series.length * rowHeight + 6;
  return {
    width,
    height,
    body: (
      <>
        {yearTicks(years, x, 12).map((tick) => (
          <>
            <line
              class={tick.labelled ? 'c-rule' : 'c-rule c-faint'}
              x1={round(tick.x)}
              x2={round(tick.x)}
              y1={22}
              y2={height}
            />
            {tick.labelled && (
              <text class="c-small c-soft" x={round(tick.x) + 4} y={16}>
                {tick.year}
              </text>
            )}
          </>
        ))}
        {series.map((row, at) => {
          const { level, meetings } = row;
          const name = seriesName(ui, row);
          const y = top + at * rowHeight + rowHeight / 2;
          const marks = placed(meetings, x, bounds);
          const [first, last] = [marks[0], marks.at(-1)];
          return (
            <>
              <text class="c-label c-strong" x={0} y={y + 5}>
                {fitted(name, 14, gutter - 10)}
              </text>
              {first && last && <line class="c-thread" x1={round(first.x)} x2={round(last.x)} y1={y} y2={y} />}
              {marks.map((mark) => (
                <Mark ui={ui} manner={manner} level={level} name={name} met={mark.met} x={round(mark.x)} y={y} />
              ))}
            </>
          );
        })}
      </>
    ),
  };
}

function Mark(props: { ui: Ui; manner: Manner; level: MeetingLevel; name: string; met: Met; x: number; y: number }) {
  const { ui, manner, level, name, met, x, y } = props;
  const words = thingWords[ui.locale];
  if (isGap(met))
    return (
      <Linked manner={manner} href={null} title={words.gap(met.ordinal)}>
        <circle class="c-gap" cx={x} cy={y} r={10.5} />
        <text class="c-small c-soft c-mid" x={x} y={y + 4}>
          {met.ordinal}
        </text>
      </Linked>
    );
  const title = [
    name,
    met.ordinal === null ? '' : ui.t.nth(met.ordinal),
    met.date === null ? ui.t.undated : spanWords(met.date, ui.locale),
    placeName(ui, met.place)?.words ?? '',
    met.announced ? words.announced : '',
  ]
    .filter((part) => part !== '')
    .join(ui.locale === 'ja' ? ' ' : ', ');
  const open = met.announced || met.date === null;
  const look = met.announced ? 'c-coming' : met.date === null ? 'c-undated' : level === 'summit' ? 'c-summit' : 'c-met';
  return (
    <Linked manner={manner} href={thingPath(ui, 'meeting', met.id)} title={title}>
      <circle class="c-reach" cx={x} cy={y} r={12.5} />
      <circle class={look} cx={x} cy={y} r={met.ordinal === null ? 6 : level === 'summit' ? 12.5 : 10.5} />
      {met.ordinal !== null && (
        <text class={`c-small c-mid ${open ? '' : 'c-on'}`} x={x} y={y + 4}>
          {met.ordinal}
        </text>
      )}
    </Linked>
  );
}

function rowOf(ui: Ui, label: string, met: Met): (string | ChartCell)[] {
  const words = thingWords[ui.locale];
  if (isGap(met)) return [label, ui.t.nth(met.ordinal), words.noRecord, '', '0'];
  const place = placeName(ui, met.place);
  const number = met.ordinal === null ? '' : ui.t.nth(met.ordinal);
  const href = thingPath(ui, 'meeting', met.id) ?? undefined;
  const date = met.date === null ? ui.t.undated : spanWords(met.date, ui.locale);
  return [
    label,
    number,
    { text: met.announced ? `${date} (${words.announced})` : date, href },
    place ? { text: place.words, lang: place.lang } : '',
    String(met.releases),
  ];
}
