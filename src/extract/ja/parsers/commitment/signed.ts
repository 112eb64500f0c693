import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { projectsOf } from '../instrument/projects.ts';
import { actorIn, type Actor } from './actor.ts';
import { boundSentences } from './bound-sentences.ts';
import { detailsOf } from './details.ts';
import { projectHeadings } from './signed-project.ts';
import { signingIn } from './signing.ts';
import { signedSummary } from './summary.ts';
import { signingsTold } from './told-before.ts';

/**
 * A sentence that reports a signing: 「…「経済社会開発計画」に関する書簡が署名・交換されました。」 Where the projects
 * stand below as headings with their amounts, those are the commitments and the sentence is only their frame.
 */
export const signedCommitment: Parser<'commitments'> = {
  id: 'ja/parsers/commitment/signed',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'commitments'>> {
    const headed = projectHeadings(source, earlier).length > 0;
    const stated = new Map(boundSentences(source, earlier).map((b) => [b.statement.start, b.bound.force]));
    const projects = projectsOf(source, earlier);
    const toldBefore = signingsTold(source);
    // 「世耕経済産業大臣が…に出席しました」: a report of one person's journey leaves its subject out.
    const title = source.edition.passages.find((p) => p.kind === 'title');
    const traveller = (title ? actorIn(source, earlier, title.start, title.end) : null) ?? travellerIn(source, earlier);
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item' && passage.kind !== 'note') continue;
      const sentences = statementsOf(source, passage);
      for (const [order, sentence] of sentences.entries()) {
        const { start, end } = sentence;
        if (!signs.test(source.folded.slice(start, end))) continue;
        const force = stated.get(start);
        if (force !== undefined && force !== 'decided') continue;
        const signing = signingIn(
          source,
          earlier,
          sentence,
          groupBefore(source, earlier, sentences, order) ?? traveller,
        );
        if (!signing || (force === 'decided' && !signing.aid)) continue;
        const own = inside(projects, start, end)[0];
        if (!signing.aid && toldBefore(sentence)) {
          context.trace({ action: 'drop', rule: this.id, list: 'commitments', start, end, reason: 'told before' });
          continue;
        }
        if (signing.aid && headed && !own && signing.actor === 'JP') {
          context.trace({
            action: 'drop',
            rule: this.id,
            list: 'commitments',
            start,
            end,
            reason: 'its projects are listed',
          });
          continue;
        }
        const details = detailsOf(source, context, earlier, passage, start, end);
        yield {
          list: 'commitments',
          start,
          end,
          rule: this.id,
          certainty: signing.named ? 'certain' : 'implied',
          value: {
            actor: signing.actor,
            force: 'signed',
            summary: own ? own.title : signedSummary(source.text, start, end),
            ...details,
            parts: signing.named
              ? { actor: source.anchor(signing.named.start, signing.named.end), ...details.parts }
              : details.parts,
          },
        };
      }
    }
  },
};

/** 「大臣は、8月4日から三か国を訪問し、…」 at the head of a report: of whom the paragraphs below tell. */
function travellerIn(source: Source, earlier: FoundLists): Actor | null {
  const lead = source.edition.passages.find((p) => p.kind === 'paragraph' || p.kind === 'item');
  if (!lead || !/を(?:訪問|歴訪)し|に出張し/.test(source.folded.slice(lead.start, lead.end))) return null;
  return actorIn(source, earlier, lead.start, lead.end);
}

const signs = /署名|調印|締結|交換|交わ|取りかわ/;
/** This many sentences back somebody may still be meant. */
const farBack = 8;

/** 「両首脳は、…一致した。また、社会保障協定に署名した。」: those who acted in the sentence before still act. */
function groupBefore(
  source: Source,
  earlier: FoundLists,
  sentences: readonly Statement[],
  order: number,
): Actor | null {
  for (let i = order - 1; i >= Math.max(0, order - farBack); i--) {
    const { start, end } = sentences[i] as Statement;
    const acted = actorIn(source, earlier, start, end);
    if (acted?.group) return acted;
  }
  return null;
}
