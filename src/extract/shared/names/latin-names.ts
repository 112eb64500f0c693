/** The shapes of a person's name in Latin letters, as pieces of regular expressions; all repetition is bounded. */

/** “H.E. Mr.”, “Ms.”, “The Rt Hon”, “Her Excellency Dr.”: stands before a name and is no part of it. */
export const honorific =
  "(?:(?:(?:Senator )?(?:[Tt]he )?(?:Rt\\.? Hon|Right Honou?rable|Most Hon(?:ou?rable)?|Hon|Honou?rable)|(?:His|Her|Their) (?:Excellency|Majesty|Royal Highness|Serene Highness|Highness)|H\\. ?E|HE|HRH|H\\.R\\.H|HM|H\\.M|Mr|Shri|Smt|Dato'?(?: Seri| Sri)?(?: Utama)?|Datuk(?: Seri)?|Tan Sri|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Lieutenant General|Lt\\.? Gen|Major General|Maj\\.? Gen|Brigadier(?: General)?|Brig(?:\\.? Gen)?|General|Gen|Air (?:Chief |Vice )?Marshal|Field Marshal|Commodore|Admiral|Adm|Vice Admiral|Rear Admiral|Lieutenant Colonel|Lt\\.? Col|Colonel|Col|Captain|Capt|Amb|Tun|Engr|Eng|Atty|Madame|Madam|Mme|Rev|Senator|Prince|Princess)(?:\\.,? ?| (?:\\((?:R|Retd|Rtd|Ret)\\.?\\) |[®] )?))";

const particle =
  '(?:von der|von|van der|van den|van de|van|der|den|de la|de las|de los|de|da|do|dos|das|del|della|di|du|la|le|bin|bint|binti|ibn|al|el|ben|abu|ul|ur|af|av|zu|ter|ten|y|e|i)';
const word =
  "(?!(?:Jr|Sr)\\.)(?:(?:[Aa]l|[Ee]l|[Aa]d|[Aa]s|[Aa]sh|[Aa]r|[Aa]n|[Dd]'|O'|[Bb]in)-?(?=\\p{Lu}))?(?:(?:\\p{Lu}\\.-?){1,3}|\\p{Lu}[\\p{L}\\p{M}]+(?:(?:'(?!s(?![\\p{L}]))|-)[\\p{L}\\p{M}]+){0,3}(?![\\p{L}\\p{M}])|\\p{Lu}(?![\\p{L}\\p{M}'.]))";
/** One to eight words in capitals, joined by particles: “António Luís Santos da Costa”, “Enrique A. Manalo”. */
export const name = `(?:${particle} ){0,2}${word}(?: (?:${particle} ){0,2}${word}){0,7}`;
export const generation = '(?:,? (?:Jr\\.|Sr\\.|Jr|III|II))?';
/** Letters after a name: orders, degrees, seats. They belong neither to the name nor to the title. */
export const postNominals =
  '(?:,? (?:MP|MEP|KC|QC|OBE|CBE|MBE|KBE|DBE|KCMG|GCMG|CMG|PhD|Ph\\.D\\.|M\\.D\\.|(?:[A-Z]\\.){2,5})){0,3}';

/** Words in capitals that begin or end something else than a name. */
const noName = new Set(
  (
    'Communist Socialist A An And As At After Also Among Around Before Between Both But By During Each Following For From He Her His If In Into Its It Joint ' +
    'Meanwhile More Moreover New No Of On Once Our Over She Since Some That The Their Then There These They This Those Through To Today ' +
    'Together Tomorrow Under Until Upon We When Where While With Yesterday Monday Tuesday Wednesday Thursday Friday Saturday ' +
    'Sunday January February March April June July August September October November December Mon Tue Wed Thu Fri Sat Sun ' +
    'Meeting Meetings Summit Conference Dialogue Talks Talk Session Forum Level Visit Visits Statement Declaration Press Release ' +
    'Election Elections Hotel Palace Program Programme Project Initiative Award Prize Plan Report Address Speech Remarks Call Note ' +
    'Agreement Treaty Memorandum Signing Signs Ceremony Delegation Delegations Residence Designate Elect Emeritus Photo Video Message ' +
    'Island Islands Sea City Province Prefecture District County University College Institute Hospital School Company Corporation Ltd Inc ' +
    'Committee Commission Board Building Street Airport Team Group Day Week Month Year Party Question Answer QUESTION MR MS ' +
    'Attends Meets Holds Visits Hosts Receives Welcomes Announces Speaks Will Has Is Was Had Says Said Pays Calls Hold Meet Discuss Sign Attend Conclude Concludes Attended Visited Met Held Hosted Received Welcomed Announced Visiting Travels Delivers Joins Participates ' +
    'Electric Motors Attached Appointed Delegate Plenipotentiary Opening Closing Remarks Keynote Bilateral Trilateral Courtesy Telephone Exchange'
  ).split(' '),
);

/** Words of titles that end names as well: “Catherine West”. */
const familyToo = /^(?:West|East|North|South|Green|Power|Land|House|Law|Post|Home|Young|Banks?)$/;
const letters = /^(?:MP|MEP|KC|QC|OBE|CBE|MBE|KBE|DBE|KCMG|GCMG|CMG|PhD)$/;

/** A name cut where another word in capitals begins; null where nothing of a name is left. */
export function trimName(found: string, isTitleWord: (word: string) => boolean): string | null {
  const words = found.split(' ');
  const isFamily = (w: string, i: number) => i > 0 && i === words.length - 1 && familyToo.test(w);
  // “Vice Premier He Lifeng”: no pronoun stands between an office and a word in capitals.
  const isGivenHe = words[0] === 'He' && words[1] !== undefined && !noName.has(words[1]);
  // … nor behind a family name at the end: “Vice Premier Liu He”.
  const isLastHe = words.length === 2 && words[1] === 'He' && (words[0]?.length ?? 9) <= 4;
  const stop = words.findIndex(
    (w, i) =>
      // “Mr. Sultan bin Abdulrahman”
      !(i === 0 && /^(?:Sultan|Prince|Amir|Emir)$/.test(w) && /^(?:bin|ibn|al)$/.test(words[1] ?? '')) &&
      // “Hossein Amir Karimi”
      !(i > 0 && /^(?:Sultan|Amir|Emir)$/.test(w)) &&
      ((noName.has(w) && !(i === 0 && isGivenHe) && !(i === 1 && isLastHe)) || (isTitleWord(w) && !isFamily(w, i))),
  );
  const kept = stop === -1 ? words : words.slice(0, stop);
  while (kept.length && (/^\p{Ll}+$/u.test(kept.at(-1) as string) || letters.test(kept.at(-1) as string))) kept.pop();
  return kept.some((w) => /\p{L}{2}/u.test(w)) ? kept.join(' ') : null;
}

/** Verbs of headlines, which part who acts from whom it is done to. */
const headlineVerb =
  /^(?:\p{Lu}[\p{L}'-]+ ){1,4}(?:Attends|Meets|Met|Hosts|Receives|Received|Welcomes|Congratulates|Speaks With|Holds Talks With|Meets With|Met With) (?=\p{Lu}\S* \p{Lu})/u;

/** A name freed of the words in capitals before it: “Yesterday Taro Kono” gives where “Taro” begins. */
export function skipLeadingWords(found: string): number {
  // “Kazakhstan Receives Espen Lund”
  let skipped = headlineVerb.exec(found)?.[0].length ?? 0;
  for (const w of found.slice(skipped).split(' ')) {
    if (!noName.has(w)) break;
    skipped += w.length + 1;
  }
  return Math.min(skipped, found.length);
}
