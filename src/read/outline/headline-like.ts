/** A line that is a heading by its looks: short and not a sentence. */
export function isHeadline(text: string): boolean {
  return text.length <= 60 && !/[。．.！!？?;；]$/.test(text) && !/。/.test(text);
}
