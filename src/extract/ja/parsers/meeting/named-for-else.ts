import type { Source } from '../../../shared/source.ts';
import type { Person } from './persons.ts';

/** What stands behind a name that a sentence only leans on: whom somebody came with, who was host elsewhere. */
const elsewhere =
  /^(?:の)?(?:に(?:同行|随行)|同行|随行|主催の|の(?:招待|招き|招請)|の特使|の代理|が主催する|の(?!表敬)[^、,。]{0,14}(?:訪問|訪日|来日|提案|発言|外遊|歴訪|就任|逝去))/;

/** 「ムサ大統領に同行して来日中の…外務大臣」, 「安倍総理大臣の中央アジア訪問」: named for what they did elsewhere. */
export const isNamedForElse = (source: Source, person: Person): boolean =>
  elsewhere.test(source.folded.slice(person.end, person.end + 180).replace(/^\([^)]{0,160}\)/, ''));
