import cliProgress from 'cli-progress';
import type { Progress } from '../../record/backup/progress.ts';

/** A bar on the standard error that counts rows; nothing where that is no terminal. */
export function rowBar(title: string): { readonly progress: Progress; stop(): void } {
  const bar = new cliProgress.SingleBar(
    {
      format: `${title} |{bar}| {value}/{total} rows, {duration_formatted} ({table})`,
      stream: process.stderr,
      hideCursor: true,
    },
    cliProgress.Presets.shades_classic,
  );
  let begun = false;
  return {
    progress(done, of, table) {
      const total = Math.max(Math.round(of), done, 1);
      if (begun) bar.setTotal(total);
      else bar.start(total, 0, { table });
      begun = true;
      bar.update(done, { table });
    },
    stop: () => bar.stop(),
  };
}
