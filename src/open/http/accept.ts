import { Problem } from './problem.ts';

/** One form of an answer: how an address names it (`csv`), and its media type. */
export interface Form {
  readonly suffix: string;
  readonly type: string;
}

const range =
  /^(?<type>[\w!#$&^.+*-]{1,60})\/(?<subtype>[\w!#$&^.+*-]{1,60})(?<params>(?:\s{0,5};\s{0,5}[\w-]{1,30}=(?:"[^"]{0,100}"|[^\s;,"]{1,100})){0,6})$/;

interface Wanted {
  readonly type: string;
  readonly subtype: string;
  readonly weight: number;
}

/**
 * The form that the request asks for by its Accept header, the first of `forms` where it leaves the choice. Throws
 * `bad-accept` for a header that is none and `not-acceptable` where no form will do.
 */
export function formAccepted<F extends Form>(accept: string | undefined, forms: readonly F[]): F {
  const [first] = forms;
  if (first === undefined) throw new Error('a thing without forms');
  if (accept === undefined || accept.trim() === '') return first;
  const named = forms.map((form) => form.type).join(', ');
  const wanted = accept
    .slice(0, 2000)
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => readRange(part, named));
  const weightOf = (form: F) => {
    const [type = '', subtype = ''] = form.type.split(';')[0]?.trim().split('/') ?? [];
    // The most specific range decides.
    const fitting = (exactly: (want: Wanted) => boolean) => wanted.find(exactly)?.weight;
    return (
      fitting((want) => want.type === type && want.subtype === subtype) ??
      fitting((want) => want.type === type && want.subtype === '*') ??
      fitting((want) => want.type === '*' && want.subtype === '*') ??
      0
    );
  };
  const best = forms.map((form) => ({ form, weight: weightOf(form) })).sort((a, b) => b.weight - a.weight)[0];
  if (best === undefined || best.weight === 0)
    throw new Problem('not-acceptable', `none of what ${JSON.stringify(accept.slice(0, 200))} asks for can be given`, {
      aid: named,
    });
  return best.form;
}

function readRange(part: string, named: string): Wanted {
  const groups = range.exec(part.trim())?.groups;
  if (groups === undefined)
    throw new Problem('bad-accept', `${JSON.stringify(part.trim().slice(0, 100))} is no media type`, { aid: named });
  const q = /;\s{0,5}q=(?<q>[^;\s]{1,20})/i.exec(groups['params'] ?? '')?.groups?.['q'];
  const weight = q === undefined ? 1 : Number(q);
  if (!(weight >= 0 && weight <= 1)) throw new Problem('bad-accept', `q=${q ?? ''} is not from 0 to 1`, { aid: named });
  return { type: (groups['type'] ?? '').toLowerCase(), subtype: (groups['subtype'] ?? '').toLowerCase(), weight };
}
