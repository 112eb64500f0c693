import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Program {
  readonly child: ChildProcess;
  /** What it has said so far, line by line. */
  readonly lines: string[];
  /** Waits until it has said so many lines, or has ended. */
  said(count: number): Promise<void>;
  kill(): Promise<void>;
}

/** Starts server-process.ts on a data folder. */
export function startProgram(dataFolder: string, ...args: readonly string[]): Program {
  return startScript(join(import.meta.dirname, 'server-process.ts'), dataFolder, ...args);
}

/** Starts a script as a program of its own. */
export function startScript(script: string, ...args: readonly string[]): Program {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const ended = once(child, 'close');
  const tell = () => {
    for (const wake of waiting) wake();
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    tell();
  });
  child.once('close', tell);
  return {
    child,
    lines,
    async said(count) {
      while (lines.length < count && child.exitCode === null && child.signalCode === null)
        await new Promise<void>((wake) => {
          const next = () => {
            waiting.delete(next);
            wake();
          };
          waiting.add(next);
        });
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
