import { litBy, textMarks } from './release/lights.ts';
import { walkPanel } from './release/keys.ts';
import { sheet } from './release/sheet.ts';
import { commentOnWords } from './release/words.ts';
import { actInPlace } from './comments/act.ts';

/**
 * What the script adds to a release's page, where every link already works without it: the words of a fact
 * light up with its entry, keys walk the panel, and on a phone the panel is a sheet over the text.
 */
const panel = document.querySelector<HTMLElement>('[data-panel]');
const text = document.querySelector<HTMLElement>('main');
if (panel && text) {
  const lights = litBy(text);
  const drawer = sheet(panel);
  walkPanel(panel, lights, drawer);
  textMarks(text, panel, lights, drawer);
}

actInPlace(document);
const body = document.querySelector<HTMLElement>('[data-text]');
if (body?.dataset['about'] !== undefined)
  commentOnWords(body, body.dataset['commentOnWords'] ?? '', body.dataset['about']);
