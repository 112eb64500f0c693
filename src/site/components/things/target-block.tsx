import type { TargetCard, TargetView } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { clock, clockTimes } from '../../charts/clock.tsx';
import { Figure } from '../../charts/figure.tsx';
import { figureWords } from '../../format/amounts.ts';
import { timeWords } from '../../format/dates.ts';
import { spanWords, yearsAndMonths } from '../../format/spans.ts';
import type { Ui } from '../../ui.ts';
import { aimOf, figureLocale, isFigure } from '../../things/names.ts';
import { ownWords, thingPath } from '../../things/thing-address.ts';
import { LineLink } from './thing-name.tsx';

export interface TargetBlockProps {
  readonly ui: Ui;
  readonly target: TargetCard & Partial<Pick<TargetView, 'measured'>>;
  readonly now: Date;
}

/** A target set large: the figure, what of, its clock, and what has been measured. */
export function TargetBlock({ ui, target, now }: TargetBlockProps) {
  const words = thingWords[ui.locale];
  const times = clockTimes(target, now);
  const chart = clock(ui, target, now);
  const subject = aimOf(target, ui.locale);
  const left = times && (now <= times.until ? yearsAndMonths(now, times.until) : yearsAndMonths(times.until, now));
  const latest = target.measured?.at(-1);
  const source = ownWords(ui, target.at);
  return (
    <section class="target">
      <p class="target-figure">
        <LineLink ui={ui} to={{ kind: 'target', id: target.id }} at={target.at}>
          {figureWords(target.value, target.unit, figureLocale(target, ui.locale))}
        </LineLink>
      </p>
      {!isFigure(subject.words) && (
        <p class="target-subject">
          <bdi lang={subject.lang}>{subject.words}</bdi>
        </p>
      )}
      <p class="row-terms">
        {target.until !== null && <span>{ui.t.until(spanWords(target.until, ui.locale))}</span>}
        {times && left && (
          <strong class="target-left">
            {(now <= times.until ? words.remaining : words.passed)(words.yearsAndMonths(left.years, left.months))}
          </strong>
        )}
        {target.said !== null && <span>{words.targetSaid(timeWords(target.said, ui.locale))}</span>}
        {source !== null && <a href={source}>{words.words}</a>}
      </p>
      {chart && <Figure ui={ui} chart={chart} files={`${thingPath(ui, 'target', target.id)}/clock`} />}
      {target.measured !== undefined && (
        <p class="fine">
          {latest
            ? words.measured(
                figureWords(latest.value, latest.unit, ui.locale),
                latest.on === null ? null : spanWords(latest.on, ui.locale),
              )
            : words.noMeasurement}
        </p>
      )}
    </section>
  );
}
