/** How long a password must and may be, in letters. */
export const passwordLength = { least: 10, most: 128 };

/** Why a password is not taken; null where it is. */
export type PasswordFault = 'passwordShort' | 'passwordLong' | 'passwordWeak' | null;

/** Guesses that an attacker needs, as a power of ten, below which a password is refused: zxcvbn calls this “safe”. */
const leastGuesses = 8;

/**
 * Judges a new password by length, and by how soon it would be guessed: common and breached passwords, names, dates,
 * rows of keys and repetitions are known to a list that comes with the program, and `common` adds words of other
 * languages, the most used first. There are no rules of capitals and digits. Nothing leaves the machine.
 */
export async function passwordFault(
  password: string,
  about: readonly string[],
  common: readonly string[] = [],
): Promise<PasswordFault> {
  const length = Array.from(password).length;
  if (length < passwordLength.least) return 'passwordShort';
  if (password.length > passwordLength.most) return 'passwordLong';
  const { guesses } = await import('./guesses.ts');
  // The time it takes grows with the length; what is not guessed in 64 letters is not guessed.
  const own = about.flatMap((text) => [text, text.replace(/\s+/gu, ''), ...text.split(/\s+/u)]);
  // Full width and half width are one word to whoever guesses.
  const folded = password.normalize('NFKC').slice(0, 64);
  return guesses(folded, [...own, 'yakusoku', '約束', ...common]) < leastGuesses ? 'passwordWeak' : null;
}
