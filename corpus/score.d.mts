export function score(releases: readonly object[]): unknown;
