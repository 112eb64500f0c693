/** A pattern that is tried at one place only (`matchAt`); its source is composed from named parts. */
export function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** The groups and the end of a sticky pattern's match at an offset, or null. */
export function matchAt(pattern: RegExp, text: string, offset: number): Match | null {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  return match ? { end: offset + match[0].length, groups: match.groups ?? {} } : null;
}

export interface Match {
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}
