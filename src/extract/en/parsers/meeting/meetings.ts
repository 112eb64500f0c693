import type { Found, Parser } from '../../../shared/found.ts';
import { metWith } from './met-with.ts';
import { namedMeetings } from './named-meeting.ts';
import { headedMeeting, ownMeeting } from './own-meeting.ts';
import { seriesMeetings } from './series.ts';

/** The meetings of a release: its own first, those under headings of their own, and the others that it names. */
export const meetings: Parser<'meetings'> = {
  id: 'en/parsers/meeting/meetings',
  *find(source, context, earlier) {
    const found: Found<'meetings'>[] = [];
    const own = ownMeeting(source, context, earlier);
    if (own) found.push(own.found);
    for (const heading of source.edition.passages)
      if (heading.kind === 'heading') {
        const told = headedMeeting(source, context, earlier, heading);
        if (told) found.push(told.found);
      }
    found.push(...namedMeetings(source, context, earlier, own), ...seriesMeetings(source, context, earlier, own));
    yield* found;
    // A talk that a heading or a noun tells is not told again by its verb.
    for (const talk of metWith(source, context, earlier, own)) if (!found.some((f) => sameTalk(f, talk))) yield talk;
  },
};

const sameTalk = (a: Found<'meetings'>, b: Found<'meetings'>): boolean =>
  a.value.level === b.value.level &&
  a.value.date === b.value.date &&
  (a.value.participants.length === 0 ||
    a.value.participants.some((name) =>
      b.value.participants.some((other) => name.endsWith(other) || other.endsWith(name)),
    ));
