import {
  Culture,
  recognizeCurrency,
  recognizeDateTime,
  recognizeNumber,
  recognizeOrdinal,
} from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import type { Edition } from '../src/model/edition.ts';

/** What another library says of a text, in the shape of corpus/SCHEMA.md, for the types that it has. */
export interface PeerAnswer {
  readonly times: { quote: string; value: string }[];
  readonly money: { quote: string; value: number; currency: string }[];
}

const passagesOf = (edition: Edition) => edition.passages.map((p) => edition.text.slice(p.start, p.end));
const pad = (value: number | null, width = 2) => String(value ?? 0).padStart(width, '0');

/** chrono-node: dates and times, each as precise as chrono says it is certain. It has no durations and no money. */
export function chronoAnswer(edition: Edition): PeerAnswer {
  const parser = edition.lang === 'ja' ? chrono.ja : chrono.en;
  const reference = edition.issued ? new Date(`${edition.issued}T12:00:00`) : new Date('2000-01-01T12:00:00');
  const moment = (c: chrono.ParsedComponents) => {
    // The year is taken as chrono fills it in from the issue date: that is what it is given the date for.
    let value = pad(c.get('year'), 4);
    if (!c.isCertain('month')) return value;
    value += `-${pad(c.get('month'))}`;
    if (!c.isCertain('day') && !c.isCertain('weekday')) return value;
    value += `-${pad(c.get('day'))}`;
    return c.isCertain('hour') ? `${value}T${pad(c.get('hour'))}:${pad(c.get('minute'))}` : value;
  };
  const times = passagesOf(edition).flatMap((text) =>
    parser.parse(text, reference).map(({ text: quote, start, end }) => ({
      quote,
      value: end ? `${moment(start)}/${moment(end)}` : moment(start),
    })),
  );
  return { times: distinct(times), money: [] };
}

/** recognizers-text-suite: dates, times, durations and currencies. For Japanese it has currencies only. */
export function recognizersAnswer(edition: Edition): PeerAnswer {
  const culture = edition.lang === 'ja' ? Culture.Japanese : Culture.English;
  const reference = edition.issued ? new Date(`${edition.issued}T12:00:00`) : undefined;
  const times: PeerAnswer['times'] = [];
  const money: PeerAnswer['money'] = [];
  for (const text of passagesOf(edition)) {
    for (const { start, end, resolution } of recognizeDateTime(text, culture, undefined, reference)) {
      const first = (resolution?.['values'] as { timex?: string; type?: string; value?: string }[] | undefined)?.[0];
      const value =
        first?.type === 'date'
          ? first.value
          : first?.type === 'datetime'
            ? first.value?.slice(0, 16).replace(' ', 'T')
            : first?.timex;
      if (value) times.push({ quote: text.slice(start, end + 1), value });
    }
    for (const { start, end, resolution } of recognizeCurrency(text, culture)) {
      const value = Number(resolution?.['value']);
      const currency = String(resolution?.['isoCurrency'] ?? '');
      if (resolution?.['value'] && Number.isFinite(value) && currency)
        money.push({ quote: text.slice(start, end + 1), value, currency });
    }
  }
  return { times: distinct(times), money: distinct(money) };
}

function distinct<T extends { quote: string; value: string | number }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [`${item.quote}\n${item.value}`, item])).values()];
}

/** All that the suite has of the types that ours finds: dates and times, currencies, numbers and ordinals (our counts). */
export function recognizersAll(edition: Edition): void {
  const culture = edition.lang === 'ja' ? Culture.Japanese : Culture.English;
  for (const text of passagesOf(edition)) {
    recognizeDateTime(text, culture);
    recognizeCurrency(text, culture);
    recognizeNumber(text, culture);
    recognizeOrdinal(text, culture);
  }
}
