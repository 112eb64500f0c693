import { factsIn, textOf } from '../settle/heard.ts';
import { alike, keyOf } from './alike.ts';
import { fieldsOf, settingOf, statesNear } from './around-fact.ts';
import type { Candidate, KindRules, Sighting, Surroundings, Verdict } from './sighting.ts';

interface TargetTraits {
  readonly subject: string;
  readonly lang: string;
  readonly value: string;
  readonly unit: string;
  readonly until: string | null;
  readonly meeting: string | null;
  readonly dialogue: string | null;
  readonly countries: readonly string[];
}

function sight(around: Surroundings): Sighting<TargetTraits>[] {
  const { heard, vocabulary } = around;
  const { meeting, dialogue } = settingOf(around);
  return factsIn(heard, 'targets').map((fact) => {
    const subject = textOf(fact, 'subject') ?? fact.at.quote;
    const value = String(fact.value['value']);
    const unit = textOf(fact, 'unit') ?? '';
    const until = textOf(fact, 'until');
    const rank = heard.translation ? 1 : 2;
    const near = statesNear(heard, fact);
    const countries = near.length > 0 ? near : heard.countries.slice(0, 6);
    const leaves = [`target ${value} ${until ?? '-'}`, ...(meeting ? [`target at ${meeting} ${value}`] : [])];
    return {
      kind: 'target',
      facts: [fact.id],
      asks: leaves,
      leaves,
      traits: { subject, lang: heard.lang, value, unit, until, meeting, dialogue, countries },
      seed: fact.id,
      says: {
        claims: {
          [`words ${heard.lang}`]: { rank, value: fact.at.quote },
          [`subject ${heard.lang}`]: { rank, value: subject },
          said: { rank, value: { subject, lang: heard.lang, day: heard.issued ?? heard.day } },
          value: { rank: 1, value },
          unit: { rank: 1, value: unit },
          from: { rank: 1, value: textOf(fact, 'from') },
          until: { rank: 1, value: until },
          dialogue: { rank: 1, value: dialogue },
          meeting: { rank: 1, value: meeting },
          countries: { rank: 1, value: countries },
          fields: { rank: 1, value: fieldsOf(vocabulary, heard, fact.at.quote) },
        },
      },
    };
  });
}

function judge(
  { traits }: Sighting<TargetTraits>,
  candidate: Candidate,
  { translated, before }: { translated: boolean; before: boolean },
): Verdict | null {
  const known = candidate.gathered.values;
  const sameFigure = Number(known['value']) === Number(traits.value);
  if (!sameFigure && !before) return null;
  const until = (known['until'] as string | undefined) ?? null;
  if (until !== null && traits.until !== null && until !== traits.until) return null;
  if (translated)
    return {
      certain: true,
      score: 0.97,
      reasons: ['in the same place of the same release in another language', 'the same figure'],
    };
  const subject = (known[`subject ${traits.lang}`] as string | undefined) ?? '';
  const likeness = alike(keyOf(subject), keyOf(traits.subject));
  const sameUnit = known['unit'] === traits.unit;
  // A corrected page may correct the figure of a target.
  if (before && (sameFigure || (sameUnit && likeness >= 0.8)))
    return { certain: true, score: 0.95, reasons: ['the same target in a new edition of the release'] };
  if (!sameFigure) return null;
  const sameMeeting = traits.meeting !== null && known['meeting'] === traits.meeting;
  const sameDialogue = traits.dialogue !== null && known['dialogue'] === traits.dialogue;
  const reasons = [
    'the same figure',
    until === null ? '' : `until ${until}`,
    sameMeeting ? 'at the same meeting' : '',
    sameDialogue ? 'in the same dialogue' : '',
  ].filter(Boolean);
  if (sameMeeting && sameUnit && likeness >= 0.5) return { certain: true, score: 0.95, reasons };
  if (sameDialogue && sameUnit && until !== null && until === traits.until && likeness >= 0.5)
    return { certain: true, score: 0.92, reasons };
  if (sameUnit && until !== null && until === traits.until && likeness >= 0.5)
    return { certain: false, score: 0.6, reasons };
  return null;
}

export const target: KindRules<TargetTraits> = { kind: 'target', sight, judge, joinsFrom: 0.9 };
