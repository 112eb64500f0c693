const wordCharacter = /[\p{L}\p{M}\d]/u;

/** Whether the character at an offset is a letter, a mark on one or a digit; what most texts hold is told without a pattern. */
export function isWordCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  return unit >= 0xaa && wordCharacter.test(text.charAt(at));
}
