import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { startTelling } from '../../../src/members/digests/telling.ts';
import { createMail } from '../../../src/members/mail/mail.ts';
import { makeLog } from '../../../src/platform/log.ts';
import { openRecord } from '../../../src/record/open.ts';
import { labelsOf } from '../../../src/site/ui.ts';

/**
 * A process of its own that tells people what they follow, to be killed: on the database of argument 1, with letters
 * into the folder of argument 2, two days from now.
 */
const [, , databaseUrl = '', outbox = ''] = process.argv;
const log = makeLog('error');
const record = await openRecord({ databaseUrl });
const mail = createMail({ smtpUrl: null, from: 'Yakusoku <yakusoku@yakusoku.test>', outbox, log });
const telling = startTelling({
  record,
  mail,
  sign: () => 'x'.repeat(32),
  labels: labelsOf(vocabulary),
  origin: () => 'https://yakusoku.test',
  clock: { now: () => new Date(Date.now() + 48 * 3_600_000) },
  log,
});
setInterval(() => telling.wake(), 200);
process.stdout.write('open\n');
