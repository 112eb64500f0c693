import { vocabulary } from '../../../../src/cli/vocabulary.ts';
import { casesIn } from '../../../../src/cli/corpus.ts';
import { openRecord } from '../../../../src/record/open.ts';
import { releases } from './settled-release.ts';

/** A program that records the releases on CA+JAD in a database and settles them; it says when it has added them. */
const record = await openRecord({ databaseUrl: process.argv[2] ?? '' }, { vocabulary });
await record.addReleases(releases(...casesIn('corpus/ca-jad').map((each) => each.slug)));
process.stdout.write('added\n');
await record.settled();
process.stdout.write('settled\n');
await record.close();
