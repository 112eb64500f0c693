import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A groonga program on a database of its own; it answers each command with one line. */
export interface Groonga {
  /** What a command answers, and the seconds that it says it took itself. */
  ask(command: string, more?: string): Promise<{ readonly answer: unknown; readonly seconds: number }>;
  end(): Promise<void>;
}

/** Makes a groonga database at the path (`folder/db`) and talks to it through its standard input. */
export function startGroonga(path: string): Groonga {
  const program = spawn('groonga', ['-n', path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  return {
    async ask(command, more) {
      program.stdin.write(`${command}\n`);
      if (more !== undefined && !program.stdin.write(`${more}\n`)) await once(program.stdin, 'drain');
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`groonga has ended at: ${command}`);
      const [[code, , seconds, message], answer] = JSON.parse(value) as [[number, number, number, string?], unknown];
      if (code !== 0) throw new Error(`groonga: ${message ?? code} at: ${command.slice(0, 200)}`);
      return { answer, seconds };
    },
    async end() {
      program.stdin.end();
      if (program.exitCode === null) await once(program, 'exit');
    },
  };
}
