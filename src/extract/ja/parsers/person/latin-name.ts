import type { Parser } from '../../../shared/found.ts';
import { latinPeople } from '../../../shared/names/latin-people.ts';

const rule = 'ja/parsers/person/latin-name';

/** The name given again in Latin letters: （H.E. Mr. Sadyr ZHAPAROV, President of the Kyrgyz Republic）. */
export const latinName: Parser = {
  id: rule,
  find: (source, context) => latinPeople(source, context, rule),
};
