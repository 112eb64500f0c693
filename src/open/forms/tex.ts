const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Letters that TeX reads as commands, as themselves. */
export function tex(text: string): string {
  return text.replace(/[\\~^]|[&%$#_{}]/g, (letter) => commands[letter] ?? `\\${letter}`);
}
