import type { Found, Parser } from '../../../shared/found.ts';
import { namedMeetings } from './named-meeting.ts';
import { headedMeeting, ownMeeting } from './own-meeting.ts';

/** The meetings of a release: its own first, those under headings of their own, and the others that it names. */
export const meetings: Parser<'meetings'> = {
  id: 'en/parsers/meeting/meetings',
  *find(source, context, earlier) {
    const own = ownMeeting(source, context, earlier);
    if (own) yield own.found;
    for (const heading of source.edition.passages)
      if (heading.kind === 'heading') {
        const told = headedMeeting(source, context, earlier, heading);
        if (told) yield told.found;
      }
    for (const found of namedMeetings(source, context, earlier, own)) yield found satisfies Found<'meetings'>;
  },
};
