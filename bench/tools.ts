import { spawnSync } from 'node:child_process';

/** Whether a program of Debian's is here; as root it is installed, since a measurement without its peer says nothing. */
export function haveProgram(name: string, debianPackage: string): boolean {
  const found = () => spawnSync('which', [name]).status === 0;
  if (found()) return true;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  process.stderr.write(`installing ${debianPackage} for the measurement (apt-get)…\n`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', debianPackage], { stdio: 'ignore' });
  return found();
}
