import type { Anchor } from '../../../../model/anchor.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { partnerCountry } from './partner-country.ts';
import { projectsOf, type ProjectMention } from './projects.ts';
import { agencyPapers } from './schemes.ts';

const signed = /署名|調印|締結|取り交わ/;

/**
 * What the agency signs after the letters, for a project named elsewhere: 「第1の計画については、…が贈与契約に署名した」,
 * 「この事業の貸付契約に署名しました」. Where the sentence names the project itself, the project's own rule speaks.
 */
export const agencyContract: Parser<'instruments'> = {
  id: 'ja/parsers/instrument/agency-contract',
  *find(source: Source, _context: Context, earlier: FoundLists): Iterable<Found<'instruments'>> {
    const projects = projectsOf(source, earlier);
    for (const passage of source.edition.passages) {
      if (passage.kind === 'title' || passage.kind === 'heading' || passage.kind === 'row') continue;
      for (const sentence of statementsOf(source, passage)) {
        const words = source.folded.slice(sentence.start, sentence.end);
        if (!signed.test(words)) continue;
        const paper = agencyPapers.find(([name]) => name.test(words));
        if (!paper || projects.some((p) => p.start >= sentence.start && p.end <= sentence.end)) continue;
        const [name, kind, scheme] = paper;
        const at = name.exec(words);
        if (!at) continue;
        const start = sentence.start + at.index;
        const end = start + at[0].length;
        const project = meant(projects, words);
        const parts: Record<string, Anchor> = { title: source.anchor(start, end) };
        if (project) parts['project'] = source.anchor(project.start, project.end);
        yield {
          list: 'instruments',
          start,
          end,
          rule: this.id,
          certainty: project ? 'certain' : 'implied',
          value: {
            title: project ? `「${project.title}」に関する${at[0]}` : source.text.slice(start, end),
            kind,
            scheme,
            country: project?.country ?? partnerCountry(source, earlier, start, end, sentence),
            amount: null,
            project: project?.title ?? null,
            count: 1,
            partner: /JICA|国際協力機構/.test(words) ? 'JICA' : null,
            parts,
          },
        };
      }
    }
  },
};

/** 第1の計画 is the first that the release lists; この事業, 本計画 the only one. */
function meant(projects: readonly ProjectMention[], words: string): ProjectMention | null {
  const distinct = projects.filter((p, i) => projects.findIndex((o) => o.title === p.title) === i);
  const ordinal = /第(?<n>[0-9一二三四五六七八九])の(?:計画|案件|事業)/.exec(words)?.groups?.['n'];
  if (ordinal) return distinct[('一二三四五六七八九'.indexOf(ordinal) + 1 || Number(ordinal)) - 1] ?? null;
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}
