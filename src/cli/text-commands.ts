import { Option, type Command } from 'commander';

/** The commands about which releases are one text in several languages. */
export function addTextCommands(program: Command): void {
  program
    .command('look-over')
    .description('join what was recorded apart and is one text in two languages; goes on where it was stopped')
    .addOption(new Option('--limit <number>', 'at most so many releases this time').argParser(Number))
    .option('--since <day>', 'only releases that lists date on this day or later')
    .option('--anew', 'from the first release again')
    .action(async (options) => (await import('./commands/look-over.ts')).lookOverCommand(options));

  const translation = program.command('translation').description('which releases are one text in several languages');
  const decided = (command: Command) =>
    command
      .requiredOption('--by <name>', 'who decides')
      .requiredOption('--reason <words>', 'why: it stands in the list of decisions');
  decided(translation.command('join'))
    .description('two releases are one text; undone by part')
    .argument('<release>', 'its address or id')
    .argument('<other>', 'the other one’s address or id')
    .action(async (one, other, options) =>
      (await import('./commands/translation.ts')).translationJoin(one, other, options),
    );
  decided(translation.command('part'))
    .description('a release is a text of its own, whatever its page names; undone by join')
    .argument('<release>', 'its address or id')
    .action(async (release, options) => (await import('./commands/translation.ts')).translationPart(release, options));
  translation
    .command('list')
    .description('what was decided, the latest first')
    .addOption(new Option('--limit <number>', 'so many lines').default(50).argParser(Number))
    .action(async (options) => (await import('./commands/translation.ts')).translationList(options));
}
