import { Command, CommanderError, Option } from 'commander';
import { YakusokuError } from '../model/errors.ts';
import { addTextCommands } from './text-commands.ts';

/**
 * The command line. Each command's work is loaded only when it is called, so that `read` starts without the
 * server, the database client or the pages.
 */
const version = process.env['YAKUSOKU_VERSION'] ?? '0';

const program = new Command('yakusoku')
  .description('Reads official releases into facts, each tied to its exact words, and keeps the record of them.')
  .version(version, '-V, --version')
  .showHelpAfterError('(yakusoku --help lists what there is)')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`yakusoku: ${text.replace(/^error: /, '')}`) });

const allowPrivate = new Option(
  '--allow-private-addresses',
  'fetch from loopback and private addresses too (for testing)',
).default(false);
const timeout = new Option('--timeout <seconds>', 'give up on an address after so many seconds')
  .default(30)
  .argParser(Number);

/** What `read` and `add` take for feeds and lists. */
function addFollowing(command: Command): Command {
  return command
    .option('--follow', 'of a page that lists releases, read those that it links to (a feed is followed anyway)')
    .addOption(new Option('--limit <number>', 'at most so many releases of one list').default(20).argParser(Number))
    .option('--since <day>', 'of a feed or list, pass over what it dates earlier')
    .option('--hosts <names>', 'follow links to these hosts too, separated by commas')
    .addOption(
      new Option('--pause <seconds>', 'between two requests to a host; longer where its robots.txt asks for it')
        .default(1)
        .argParser(Number),
    );
}

addFollowing(program.command('read'))
  .description('print what a release says: its outline and its facts, each with its words')
  .argument('<source>', 'a file, an http(s) address, or - for standard input')
  .option('--json', 'print JSON in the shape of corpus/SCHEMA.md, with anchors and rules')
  .option('--html <file>', 'write one self-contained page with the facts marked in the text')
  .option('--url <address>', 'the address that a saved file came from')
  .option('--content-type <type>', 'the Content-Type it was served with')
  .option('--no-color', 'no colour even on a terminal')
  .addOption(allowPrivate)
  .addOption(timeout)
  .addHelpText(
    'after',
    '\nExample:\n  yakusoku read release.html\n  curl -s https://… | yakusoku read --json - | jq .money',
  )
  .action(async (source: string, options) => (await import('./commands/read.ts')).readCommand(source, options));

program
  .command('trace')
  .description('print every hit, merge and drop of the rules, with the reason')
  .argument('<source>', 'a file, an http(s) address, or - for standard input')
  .option('--list <name>', 'only this list: times, money, people …')
  .option('--url <address>', 'the address that a saved file came from')
  .option('--content-type <type>', 'the Content-Type it was served with')
  .addOption(allowPrivate)
  .addOption(timeout)
  .action(async (source: string, options) => (await import('./commands/trace.ts')).traceCommand(source, options));

addFollowing(program.command('add'))
  .description('record releases; the same bytes again change nothing')
  .argument('<source...>', 'files, http(s) addresses, or - for standard input')
  .option('--url <address>', 'the address that a saved file came from (one source only)')
  .option('--content-type <type>', 'the Content-Type it was served with')
  .option('--issuer <name>', 'who issued it; taken from the address otherwise')
  .option('--json', 'print one JSON object a release')
  .addOption(allowPrivate)
  .addOption(timeout)
  .addHelpText('after', '\nExit status: 0 all recorded or unchanged, else the status of the first failure (2–5).')
  .action(async (sources: string[], options) => (await import('./commands/add.ts')).addCommand(sources, options));

program
  .command('serve')
  .description('serve the site; on an empty record the example releases are recorded first')
  .option('-p, --port <number>', 'port (default: PORT, else 8080; the next free one if taken)')
  .option('--host <address>', 'address to listen on', 'localhost')
  .option('--no-examples', 'leave an empty record empty')
  .option('--no-watch', 'do not look at the watched sources')
  .option('--no-whole-file', 'do not make the file with the whole record anew every day')
  .action(async (options) => (await import('./commands/serve.ts')).serveCommand(options));

/** What `source add` and `source test` take. */
function addSourceOptions(command: Command): Command {
  return command
    .argument('[address]', 'a feed, a page that lists releases, or one page')
    .option('--starter <name>', 'one of the official sources that ship with the program')
    .option('--kind <kind>', 'feed, list or page; found out otherwise')
    .option('--issuer <name>', 'who issues it; taken from the address otherwise')
    .option('--lang <tag>', 'the language of its releases')
    .option('--every <time>', 'how often to look: 30m, 2h, 1d (default: 1h)')
    .addOption(new Option('--limit <number>', 'new releases taken in from one look (default: 20)').argParser(Number))
    .addOption(new Option('--pause <seconds>', 'between two requests to a host (default: 2)').argParser(Number))
    .option('--hosts <names>', 'follow links to these hosts too, separated by commas')
    .option('--since <day>', 'pass over what the list dates earlier')
    .option('--no-recheck', 'do not look at recorded releases again')
    .addOption(
      new Option(
        '--silent-after <days>',
        'tell the operator when nothing new came for so long (default: 60; 0: never)',
      ).argParser(Number),
    )
    .addOption(allowPrivate)
    .addOption(timeout);
}

const source = program.command('source').description('the sources that are watched');
addSourceOptions(source.command('add'))
  .description('have a source watched')
  .option('--no-check', 'without looking at it first')
  .action(async (address, options) => (await import('./commands/source.ts')).sourceAdd(address, options));
addSourceOptions(source.command('test'))
  .description('show what would be found at a source, recording nothing')
  .option('--json', 'print JSON')
  .action(async (address, options) => (await import('./commands/source.ts')).sourceTest(address, options));
source
  .command('list')
  .description('every source with its state, its failures and what the operator should look at')
  .option('--starters', 'the official sources that ship with the program, off until added')
  .option('--json', 'print JSON')
  .action(async (options) => (await import('./commands/source.ts')).sourceList(options));
source
  .command('pause')
  .description('leave a source alone until it is resumed')
  .argument('<address>')
  .action(async (address) => (await import('./commands/source.ts')).sourcePause(address, true));
source
  .command('resume')
  .description('watch a paused source again, at once')
  .argument('<address>')
  .action(async (address) => (await import('./commands/source.ts')).sourcePause(address, false));
source
  .command('retry')
  .description('fetch again what was given up at a source, as after its layout is known')
  .argument('<address>')
  .action(async (address) => (await import('./commands/source.ts')).sourceRetry(address));
source
  .command('remove')
  .description('forget a source; its releases stay')
  .argument('<address>')
  .action(async (address) => (await import('./commands/source.ts')).sourceRemove(address));

program
  .command('watch')
  .description('look at the sources as their schedules say; several processes share the work')
  .option('--once', 'look at what is due now, then end')
  .addOption(new Option('--limit <number>', 'fetch so many pages, then end; the rest waits').argParser(Number))
  .option('--since <day>', 'leave for later what lists date earlier')
  .addOption(new Option('--at-once <number>', 'hosts visited at the same time').default(4).argParser(Number))
  .addOption(allowPrivate)
  .addOption(timeout)
  .action(async (options) => (await import('./commands/watch.ts')).watchCommand(options));

addTextCommands(program);

program
  .command('backup')
  .description('write the whole record to a file, of one moment, while the site runs on')
  .argument('<file>', 'a new file, or - for standard output')
  .action(async (file: string) => (await import('./commands/backup.ts')).backupCommand(file));

program
  .command('restore')
  .description('put a backup into an empty record')
  .argument('<file>', 'a backup, or - for standard input')
  .action(async (file: string) => (await import('./commands/restore.ts')).restoreCommand(file));

program
  .command('export')
  .description('write what is public of the record as newline-delimited JSON: releases, editions, facts, captures')
  .argument('<file>', 'a new file, a folder, or - for standard output')
  .option('--format <name>', 'in another format, into a folder: csv, parquet, sqlite, iati, jsonld, bib, ics, atom …')
  .action(async (file: string, options) => (await import('./commands/export.ts')).exportCommand(file, options));

program
  .command('import')
  .description('record the lines of an export; what is there already is left as it is')
  .argument('<file>', 'an export, or - for standard input')
  .action(async (file: string) => (await import('./commands/import.ts')).importCommand(file));

program
  .command('mirror')
  .description('keep this record in step with another installation’s, row for row; goes on where it was')
  .argument('<address>', 'the other installation: https://yakusoku.example')
  .option('--once', 'end when it is in step')
  .option('--check', 'hold every row against the other record’s, then end')
  .addOption(new Option('--every <seconds>', 'between two looks').default(10).argParser(Number))
  .addOption(new Option('--tries <number>', 'how often what fails is tried again').default(10).argParser(Number))
  .action(async (address: string, options) => (await import('./commands/mirror.ts')).mirrorCommand(address, options));

const webhook = program.command('webhook').description('whom this installation tells of changes (Standard Webhooks)');
webhook
  .command('add')
  .description('tell an address of what changes from now on; prints the secret that its messages are signed with')
  .argument('<address>', 'where messages are sent by POST')
  .option('--kinds <names>', 'only changes of these kinds, separated by commas: release, commitment, meeting …')
  .addOption(allowPrivate)
  .action(async (address, options) => (await import('./commands/webhook.ts')).webhookAdd(address, options));
webhook
  .command('list')
  .description('every webhook with how many messages wait, were delivered and failed')
  .option('--json', 'print JSON')
  .action(async (options) => (await import('./commands/webhook.ts')).webhookList(options));
webhook
  .command('remove')
  .description('tell an address nothing more, and forget its messages')
  .argument('<webhook>', 'its id or address')
  .action(async (which) => (await import('./commands/webhook.ts')).webhookRemove(which));
webhook
  .command('log')
  .description('the latest tries: when, what was answered, when it is tried again')
  .argument('[webhook]', 'only of this id or address')
  .addOption(new Option('--limit <number>', 'so many lines').default(50).argParser(Number))
  .option('--json', 'print JSON')
  .action(async (which, options) => (await import('./commands/webhook.ts')).webhookLog(which, options));
webhook
  .command('replay')
  .description('send a message once more, with the same id')
  .argument('<message>', 'its id, as the log has it: msg_…')
  .action(async (message) => (await import('./commands/webhook.ts')).webhookReplay(message));

program
  .command('evaluate')
  .description('score the reading on annotated releases (corpus/SCHEMA.md)')
  .argument('[folder...]', 'folders of annotated releases', ['corpus/ca-jad', 'corpus/variety'])
  .addOption(new Option('--lang <tag>', 'only releases in this language').choices(['ja', 'en']))
  .option('--type <name>', 'only this type')
  .option('--misses', 'list what was missed and what was spurious')
  .option('--json', 'print JSON')
  .action(async (folders: string[], options) =>
    (await import('./commands/evaluate.ts')).evaluateCommand(folders, options),
  );

program
  .command('corpus')
  .description('annotated releases, to which the reading is held')
  .command('export')
  .description(
    'write the facts of a release that editors have decided about as an annotated release (corpus/SCHEMA.md)',
  )
  .argument('<release>', 'its address or id')
  .argument('[folder]', 'a new folder; named after the day and id of the release otherwise')
  .option('--undecided', 'take in the facts that nobody has decided about, to go through them by hand')
  .action(async (release: string, folder: string | undefined, options) =>
    (await import('./commands/corpus-export.ts')).corpusExportCommand(release, folder, options),
  );

program
  .command('mcp')
  .description('answer an assistant program over standard input and output (Model Context Protocol)')
  .action(async () => (await import('./commands/mcp.ts')).mcpCommand());

program
  .command('console')
  .description('a prompt with the record, the reader and the rules at hand')
  .action(async () => (await import('./commands/console.ts')).consoleCommand());

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `yakusoku read … | head` closes the pipe early; that is not a failure.
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof YakusokuError) {
    process.stderr.write(`yakusoku: ${error.message}\n`);
    process.exitCode = error.exit;
  } else {
    // A fault of ours: still one line for the person; the rest for whoever asks for it.
    process.stderr.write(
      `yakusoku: an error of the program itself: ${error instanceof Error ? error.message : String(error)} (set LOG_LEVEL=debug to see where)\n`,
    );
    if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
}
