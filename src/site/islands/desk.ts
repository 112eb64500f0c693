import { takePeople, takeWords } from './desk/words.ts';
import { bench } from './desk/bench.ts';
import { deskKeys } from './desk/keys.ts';

/** What the script adds on the desk, where every form works without it: keys, no waiting, words chosen in the text. */
const room = document.querySelector<HTMLElement>('[data-desk]');
if (room) {
  const at = bench(room);
  if (at) deskKeys(room, at);
}
takeWords(document);
takePeople(document);
