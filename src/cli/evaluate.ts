import { evaluateCommand } from './commands/evaluate.ts';
import { evidenceTable, scoreEvidence } from './evidence-score.ts';
import { identityTable, scoreIdentity } from './identity-score.ts';

/** The scoring alone, straight from the sources, for work on rules: `node src/cli/evaluate.ts --lang ja --type times --misses`. */
const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? { [name.slice(2)]: args[args.indexOf(name) + 1] } : {});
const folders = args.filter((a, i) => !a.startsWith('--') && !['--lang', '--type'].includes(args[i - 1] ?? ''));
if (args.includes('--evidence')) process.stdout.write(evidenceTable(scoreEvidence(), args.includes('--misses')));
else if (args.includes('--identity'))
  process.stdout.write(
    identityTable(
      await scoreIdentity(
        args.includes('--newest-first')
          ? 'newest-first'
          : args.includes('--oldest-first')
            ? 'oldest-first'
            : 'as-listed',
      ),
      args.includes('--misses'),
    ),
  );
else
  evaluateCommand(folders.length ? folders : ['corpus/ca-jad', 'corpus/variety'], {
    ...option('--lang'),
    ...option('--type'),
    misses: args.includes('--misses'),
    json: args.includes('--json'),
  });
