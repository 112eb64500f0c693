import type { Sources } from '../declare/kind.ts';
import type { Form } from '../http/accept.ts';

/** What a form needs besides the thing itself. */
export interface Writing {
  /** What absolute addresses begin with. */
  readonly origin: string;
  readonly from: Sources;
}

/** One more form of a single thing than JSON. */
export interface SingleForm extends Form {
  readonly write: (item: unknown, writing: Writing) => string | Promise<string>;
}

/** A form for items of a kind; the kind's declaration says that it gets no others. */
export function form(
  suffix: string,
  type: string,
  write: (item: never, writing: Writing) => string | Promise<string>,
): SingleForm {
  return { suffix, type, write: write as SingleForm['write'] };
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value)}\n`;
