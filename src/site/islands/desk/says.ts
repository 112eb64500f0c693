/** The words that the page brings for its script. */
export type Says = Readonly<Record<string, string>> & { readonly marks?: Readonly<Record<string, string>> };

export function saysOf(room: HTMLElement): Says {
  return JSON.parse(room.dataset['says'] ?? '{}') as Says;
}
