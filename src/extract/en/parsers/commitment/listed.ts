import type { Passage } from '../../../../model/edition.ts';
import type { Force } from '../../../../model/kinds.ts';
import { itemsAfter, leavesOf } from '../../../shared/facts/outline.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { detailsOf, summaryOf } from './details.ts';
import { certainIssuer } from './issuer.ts';
import { type Memory, remember } from './memory.ts';
import { subjectIn } from './subject.ts';

const leadIn =
  /\b(?<verb>announced|agreed|decided|pledged|committed|confirmed|resolved|endorsed|approved|accepted|will|intends?\sto)\b[^.;]{0,120}?\b(?:(?:the\s)?following|as\sfollows|below)\b/i;
/** “Donors pledged € 7.5 billion in total:” with its parts below. */
const opened = /\b(?<verb>pledged|committed|announced|agreed|decided|will)\b/i;
/** “made the following proposals, which the Leaders supported:”: who took them on. */
const backed =
  /\bfollowing\s(?:\w{3,14}\s){0,2}(?:proposals|initiatives|measures|recommendations|suggestions),?\s(?:all\sof\s)?which\s(?:were\s)?(?<who>[\w\s]{0,50}?)(?<verb>supported|endorsed|accepted|approved|agreed)\b/i;
/** A sentence above a list of who gives what: “The other contributions are as follows:”. */
const gifts = /\b(?:contributions?|pledges|pledged|commitments|donations|donors|announcements)\b/i;
/** “The package includes:”, “New measures announced today:”: a list of deeds under a noun. */
const nominal =
  /\b(?:package|initiatives?|projects?|measures|commitments|deliverables|announcements?|outcomes|support|funding|actions)\b[^.;]{0,60}?\b(?:includ(?:es?|ing)|comprises?|are|consists?\sof|announced|today)\b[^.;]{0,40}:$|^(?:key\s|new\s|main\s|additional\s|further\s){0,2}(?:announcements?|deliverables|commitments|initiatives|measures|support|funding)(?:\s(?:announced|today|include[sd]?)){0,2}:?$/i;
const deed =
  /^(?:(?:an?|the|up\sto|over|more\sthan|additional|further|new)\s){0,3}(?:[A-Z]{0,3}\s?[€£$¥]\s?\d|[A-Z]{3}\s\d|\d[\d,.]*\s(?:million|billion)|(?:launch|establish|appoint|extend|expand|fund|invest|deliver|creat|doubl|increas|provid|support|open|introduc|deploy|host|strengthen|upgrad|build|train)(?:e|es|s|ing|ment|ling|al|ation)?\b)/i;
/** What an item under a body's name begins with. */
const done =
  /^(?<verb>agree[sd]?|decide[sd]?|resolve[sd]?|commit(?:s|ted)?|pledge[sd]?|undertakes?|undertook|approved?)\s(?:to|that|on|the|an?)\b/i;
const deeds: Readonly<Record<string, Force>> = {
  agre: 'agreed',
  deci: 'decided',
  reso: 'decided',
  comm: 'will',
  pled: 'will',
  unde: 'will',
  appr: 'decided',
};
const forces: Readonly<Record<string, Force>> = {
  announced: 'will',
  agreed: 'agreed',
  decided: 'decided',
  pledged: 'will',
  committed: 'will',
  confirmed: 'agreed',
  resolved: 'decided',
  supported: 'agreed',
  endorsed: 'agreed',
  accepted: 'agreed',
  approved: 'decided',
  will: 'will',
};
/** What the first word of an item says about it, whatever the sentence above it. */
const first: readonly (readonly [RegExp, Force])[] = [
  [/^(?:the\s)?(?:launch|establishment|inauguration|creation)\b/i, 'launched'],
  [/^(?:the\s)?continu(?:ation|ed|ing|e)\b/i, 'continue'],
  [/^(?:an?\s|the\s)?(?:target|goal)\b/i, 'decided'],
];

/** Items under “announced the following efforts” or “agreed on the following”: each single measure is a promise. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const listed: Parser<'commitments'> = {
  id: 'en/parsers/commitment/listed',
  *find(source, context, earlier) {
    const memory: Memory = { group: null, person: null };
    const promised = (item: Passage, who: Stretch & { readonly actor: string }, force: Force, words: string) => {
      const details = detailsOf(source, context, earlier, item, item.start, item.end);
      return {
        list: 'commitments',
        start: item.start,
        end: item.end,
        rule: listed.id,
        certainty: 'certain',
        value: {
          actor: who.actor,
          force,
          summary: summaryOf(words),
          ...details,
          parts: { ...details.parts, actor: source.anchor(who.start, who.end) },
        },
      } satisfies Found<'commitments'>;
    };
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item' && passage.kind !== 'heading') continue;
      const statements = statementsOf(source, passage);
      const last = statements.at(-1);
      const words = last ? source.folded.slice(last.start, last.end) : '';
      if (passage.kind === 'heading' && !nominal.test(words)) continue;
      const taken = backed.exec(words);
      const match = taken ?? leadIn.exec(words) ?? (words.endsWith(':') ? opened.exec(words) : null);
      const given = words.endsWith(':') || /follow/i.test(words) ? gifts.test(words) : false;
      const subject =
        last && taken?.groups?.who
          ? subjectIn(source, earlier, ...whoIn(last.start + taken.index, taken), memory)
          : last && match
            ? subjectIn(source, earlier, last.start, last.start + match.index, memory)
            : null;
      for (const s of statements) remember(source, earlier, s.start, s.end, memory);
      const items = leavesOf(source, itemsAfter(source, passage));
      if (given)
        for (const item of items) {
          const state = giverOf(source, earlier, item.start, item.end);
          if (!state) continue;
          const colon = source.text.indexOf(':', item.start);
          yield promised(item, state, 'will', source.text.slice(colon + 1, item.end).trim());
        }
      // “The Assembly:” and items that begin with what it did: “Agreed that …”, “Decided to …”.
      const doer =
        last && words.endsWith(':') && !match ? subjectIn(source, earlier, last.start, last.end - 1, memory) : null;
      if (doer)
        for (const item of items) {
          const verb = done.exec(source.folded.slice(item.start, item.end))?.groups?.verb?.toLowerCase();
          const force = verb && deeds[verb.slice(0, 4)];
          if (!force) continue;
          yield promised(item, doer, force, source.text.slice(item.start + verb.length, item.end).trim());
        }
      if (!subject && last && nominal.test(words)) {
        const actor = subjectIn(source, earlier, last.start, last.end, memory)?.actor ?? certainIssuer(source, earlier);
        for (const item of actor ? items : []) {
          const measure = source.folded.slice(item.start, item.end);
          if (!deed.test(measure)) continue;
          yield {
            list: 'commitments',
            start: item.start,
            end: item.end,
            rule: listed.id,
            certainty: 'implied',
            value: {
              actor: actor as string,
              force: first.find(([start]) => start.test(measure))?.[1] ?? 'will',
              summary: summaryOf(source.text.slice(item.start, item.end)),
              ...detailsOf(source, context, earlier, item, item.start, item.end),
            },
          } satisfies Found<'commitments'>;
        }
      }
      if (!subject) continue;
      const force = forces[(match?.groups?.verb ?? '').toLowerCase()] ?? 'intends';
      for (const item of items) {
        const measure = source.folded.slice(item.start, item.end);
        yield promised(
          item,
          subject,
          first.find(([start]) => start.test(measure))?.[1] ?? force,
          source.text.slice(item.start, item.end),
        );
      }
    }
  },
};

/** Where those stand who took proposals on. */
function whoIn(at: number, taken: RegExpExecArray): [start: number, end: number] {
  const { who = '', verb = '' } = taken.groups ?? {};
  const start = at + taken[0].length - verb.length - who.length;
  return [start, start + who.length];
}

/** Who gives in an item “Germany: €75 million”: a state by its code, a body as written. */
function giverOf(
  source: Source,
  earlier: FoundLists,
  start: number,
  end: number,
): { actor: string; start: number; end: number } | null {
  const named = /^(?<who>(?:the\s)?[A-Z][\w.'& -]{1,50}?)(?:\s\([A-Z]{2,8}\))?\s?(?::|--?)\s/i.exec(
    source.folded.slice(start, end),
  );
  const who = named?.groups?.who;
  if (!who || !inside(earlier.money, start, end).length) return null;
  const state = inside(earlier.countryMentions, start, start + who.length)[0];
  return {
    actor:
      state && state.end - state.start >= who.length - 4
        ? state.value.code
        : source.text.slice(start, start + who.length),
    start,
    end: start + who.length,
  };
}
