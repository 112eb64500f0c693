import type { Parser } from '../../../shared/found.ts';
import { latinPeople } from '../../../shared/names/latin-people.ts';

const rule = 'en/parsers/person/titled-name';

/** “Foreign Minister Muhriddin of Tajikistan”, “Mr. MOTEGI Toshimitsu, Minister for Foreign Affairs of Japan”. */
export const titledName: Parser = {
  id: rule,
  find: (source, context) => latinPeople(source, context, rule),
};
