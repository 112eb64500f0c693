/**
 * How far following has come, in one line on the standard error that the next one replaces; nothing where that is no
 * terminal. Clear it before anything else is written.
 */
export class FollowProgress {
  readonly #total: number;
  readonly #out: NodeJS.WriteStream;

  constructor(total: number, out: NodeJS.WriteStream = process.stderr) {
    this.#total = total;
    this.#out = out;
  }

  show(number: number, url: string, total = this.#total): void {
    if (!this.#out.isTTY) return;
    this.clear();
    this.#out.write(
      `${barOf(number, total)} ${number}/${total} ${url}`.slice(0, Math.max(10, (this.#out.columns ?? 80) - 1)),
    );
  }

  clear(): void {
    if (!this.#out.isTTY) return;
    this.#out.cursorTo(0);
    this.#out.clearLine(0);
  }
}

const width = 16;

function barOf(done: number, total: number): string {
  const full = Math.round((width * Math.min(done, total)) / Math.max(total, 1));
  return '█'.repeat(full) + '░'.repeat(width - full);
}
