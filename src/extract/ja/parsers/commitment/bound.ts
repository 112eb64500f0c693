import type { Force } from '../../../../model/kinds.ts';
import type { Actor } from './actor.ts';

/** What a sentence binds somebody to. */
export interface Bound {
  readonly force: Force;
  readonly actor: Actor | null;
  /** The words of what is to be done, without who says it and how. */
  readonly start: number;
  readonly end: number;
  /** True where the sentence leaves the content to a list behind it (次の, 以下の). */
  readonly introduces: boolean;
  /** 「…が供与されます」: nobody is named, and the state that publishes is meant. */
  readonly donor?: boolean;
}

/** What one clause binds to, before it is known who acts. */
export type Read = Pick<Bound, 'force' | 'start' | 'end' | 'donor'>;

/** Words that leave the content to a list behind the sentence. */
export const listAhead = /次の(?![0-9]{1,3}年|世代|段階|ステップ|会合)|以下|下記|次に(?:掲げ|述べ)る|左記/;

/** 「この計画は…」, 「会合では…」: something else is spoken of, and who decided is not said. */
export const nobody = (folded: string, from: number, to: number) => {
  const words = folded.slice(from, to);
  return !words.includes('は') || !words.replace(asides, '').includes('は');
};
/** 「これらの支援にあたっては、…とする」: what stands before this は is no subject. */
const asides =
  /(?:今回|今般|今次|本年|今年|同日)は|(?:について|に対して|に関して|にあたって|に当たって|に際して|に向けて|に加えて|とともに|または|又は|あるいは)は?/g;
