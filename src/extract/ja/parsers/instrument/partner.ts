import type { Source } from '../../../shared/source.ts';

/** （UNDP連携） in a title, or the body through which the aid goes: 「国連世界食糧計画（WFP）を通じて」, 「UNICEF経由」. */
const inTitle = /[(](?<name>[A-Z][A-Za-z-]{1,15})(?:連携|経由)[)]/;
const through = /(?:[(](?<short>[A-Z][A-Za-z-]{1,15})[)]|(?<bare>[A-Z][A-Z-]{2,15}))(?:を通じ|経由|との連携|と連携)/;

/** The body that an aid project runs through, by its short name; null where none is named. */
export function partnerOf(
  source: Source,
  project: { title: string; sentence: { start: number; end: number } },
): string | null {
  const title = inTitle.exec(project.title.normalize('NFKC'))?.groups?.['name'];
  if (title) return title;
  const words = through.exec(source.folded.slice(project.sentence.start, project.sentence.end))?.groups;
  return words?.['short'] ?? words?.['bare'] ?? null;
}
