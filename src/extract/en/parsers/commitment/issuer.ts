import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { issuers } from '../../words/actors.ts';

/** The state or body whose site this is. */
export function knownIssuer(source: Source): string | null {
  const host = /^https?:\/\/(?<host>[^/:?#]+)/.exec(source.edition.url ?? '')?.groups?.host ?? '';
  const land = ownHost.exec(host)?.groups?.land;
  return issuers.find(([end]) => end.test(host))?.[1] ?? (land ? (land === 'uk' ? 'GB' : land.toUpperCase()) : null);
}

/** Hosts of governments under their land's own letters: `mfa.gov.lv`, `www.gob.mx`, `regjeringen.no`, `mfa.sk`. */
const ownHost =
  /(?:^|\.)(?:gov|gob|gouv|gub|govt|go|government|president|mfa|mofa|mofat|mzv|msz|mid|kormany|vm|regjeringen|regeringen|kemlu\.go|bundesregierung|admin)\.(?<land>[a-z]{2})$/;

/** The issuer where its address or its title tells it, or only one state is named at all. */
export function certainIssuer(source: Source, earlier: FoundLists): string | null {
  const [first] = earlier.countryMentions;
  const known = knownIssuer(source);
  if (known) return known;
  if (first?.start === 0 && /^\s(?:to\s|[a-z]{1,40}s\s)/.test(source.folded.slice(first.end, first.end + 20)))
    return first.value.code;
  const opens = opensBoth(source, earlier);
  if (opens) return opens;
  return new Set(earlier.countryMentions.map((c) => c.value.code)).size === 1 ? (first?.value.code ?? null) : null;
}

/** The one state of the title, where the text below begins with it: “Australia today concludes the ASEAN-Australia Summit …”. */
function opensBoth(source: Source, earlier: FoundLists): string | null {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  if (!title) return null;
  const titled = earlier.countryMentions.filter((c) => c.start >= title.start && c.end <= title.end);
  const [code, other] = new Set(titled.map((c) => c.value.code));
  const first = earlier.countryMentions.find((c) => c.start >= title.end);
  if (!code || other || first?.value.code !== code) return null;
  return source.passageAt(first.start).start === first.start &&
    /^\s(?:today|has|is|will|and\sASEAN)\b/.test(source.folded.slice(first.end, first.end + 12))
    ? code
    : null;
}

/** The state whose release this is: by its address, else the state whose deed the title tells, else Japan where it has a part. */
export function issuerOf(source: Source, earlier: FoundLists): string | null {
  const known = knownIssuer(source);
  if (known) return known;
  // Agencies of Japan speak of Japan's aid.
  if (/\b(?:JICA|JBIC|NEXI|JETRO)\b/.test(source.folded.slice(0, 600))) return 'JP';
  const [first] = earlier.countryMentions;
  // “UK announces new aid for Sudan …”
  if (first?.start === 0 && /^\s(?:to\s|[a-z]{1,40}s\s)/.test(source.folded.slice(first.end, first.end + 20)))
    return first.value.code;
  return earlier.countryMentions.some((c) => c.value.code === 'JP') ? 'JP' : (first?.value.code ?? null);
}
