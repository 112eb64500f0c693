import type { MeetingLevel } from '../../../../model/kinds.ts';
import type { Passage } from '../../../../model/edition.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';

const who = String.raw`(?:[Hh]eads\sof\s(?:[Ss]tate|[Gg]overnment)|(?<!\b(?:business|youth|religious|community|local|civil\ssociety|industry|opposition)\s)[Ll]eaders|[Pp]residents\sof|[Pp]rime\s[Mm]inisters|(?:foreign\s|finance\s)?[Mm]inisters)\b`;
const came = new RegExp(
  String.raw`\b(?:attended\sby|brought\stogether|brings\stogether|bringing\stogether|with\sthe\sparticipation\sof|in\sthe\spresence\sof)\s(?:the\s)?(?:\w{2,16}\s){0,3}?(?<guests>${who})` +
    String.raw`|^(?:The\s)?(?<hosts>${who})(?:[^.;]{0,100}\s)?(?:attended|took\spart|participated)\b`,
);

/** “The Meeting was attended by Heads of State and Government”: the rank that its name does not tell. */
export function levelByGuests(source: Source, lead: Passage): MeetingLevel | null {
  const next = source.edition.passages[lead.index + 1];
  for (const passage of next ? [lead, next] : [lead])
    for (const { start, end } of statementsOf(source, passage)) {
      const { guests, hosts } = came.exec(source.folded.slice(start, end))?.groups ?? {};
      const rank = guests ?? hosts;
      if (rank) return /minister/i.test(rank) && !/prime/i.test(rank) ? 'ministerial' : 'summit';
    }
  return null;
}
