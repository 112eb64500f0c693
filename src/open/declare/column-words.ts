import type { Label } from '../../model/language.ts';
import type { Column } from '../tables/columns.ts';
import { propertyWords } from './words.ts';

/** What a column of a kind's table is, by the property that it holds; empty words where nothing is said of that. */
export function columnWords({ path }: Column, owner: string): Label {
  const last = path.at(-1) ?? '';
  return propertyWords[`${owner}.${last}`] ?? propertyWords[last] ?? { en: '', ja: '' };
}
