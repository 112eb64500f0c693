/** Headings that every release has and that name no field; in small letters, as they stand in the folded text. */
const words = `overview|outline|opening|opening remarks|introduction|background|main exchanges|main points|main session|summary|results|outcome|outcomes|
outcome documents|documents|discussion|discussions|discussion by agenda item|conclusion|closing|closing remarks|related events|reference|bilateral relations|
bilateral relationship|japan-us relations|other|others|other matters|signing of documents|signing of documents and other events|next meeting|
participants|general|schedule|agenda|key points|main results|breakdown|funding so far|the scale of need|notes to editors|opening session|exchange of views`;
export const generalHeadings: ReadonlySet<string> = new Set(
  words
    .split(/[|\n]/)
    .filter(Boolean)
    .flatMap((w) => [w, w[0]?.toUpperCase() + w.slice(1), w.replace(/\b[a-z]/g, (c) => c.toUpperCase())]),
);
