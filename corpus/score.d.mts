export interface Figures {
  gold: number;
  answered: number;
  matched: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  attributes: Record<string, { share: number | null; correct: number; stated: number; statedCorrect: number }>;
}
export interface Share {
  share: number | null;
  correct: number;
}
export interface Scored {
  releases: number;
  failed: { slug: string; why?: string }[];
  types: Record<string, Figures>;
  title: Share;
  issued: Share;
  kind: Share;
  misses: { side: 'missed' | 'spurious'; type: string; slug: string; item: string | Record<string, unknown> }[];
}
export function score(releases: readonly { slug: string; gold: object; answer: object | null; why?: string }[]): Scored;
