export function standalonePage(): string { return ""; }
