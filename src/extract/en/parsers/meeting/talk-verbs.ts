/** A verb by which somebody meets or calls somebody else; `end` is where whom begins. */
export interface TalkVerb {
  readonly start: number;
  readonly end: number;
  readonly phone: boolean;
  readonly trilateral: boolean;
  /** “called on”: a courtesy paid. */
  readonly courtesy: boolean;
  /** “during his meeting with …”: of somebody told before. */
  readonly theirs: boolean;
  /** “held separate meetings with A, B and C”: one with each. */
  readonly each: boolean;
}

const ahead = String.raw`(?:(?:will|to|would|is\s(?:also\s)?(?:scheduled|due|expected)\sto|plans\sto)\s)?`;
const aside = String.raw`(?:(?:also|then|later|today|yesterday|earlier|separately|briefly|bilaterally|respectively|recently|virtually|again|just\snow|earlier\sin\sthe\sday|this\s(?:morning|afternoon|evening)|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s){0,2}`;
const byPhone = String.raw`(?:(?:by|over\sthe|on\sthe|via)\s(?:tele)?(?:phone|video(?:\s?(?:call|conference|link))?)\s)?`;
const noun = String.raw`(?:telephone\stalks?|telephonic\s(?:conversation|talks|call|discussions?)|phone\stalks?|(?:tele)?phone\s(?:call|conversation)|video\s(?:call|conference|talks)|call|conversation|talks|meetings?|audience|breakfast|lunch|dinner|discussions|negotiations|consultations)`;
const adjective = String.raw`(?:(?:bilateral|trilateral|summit|separate|brief|fruitful|in-depth|productive|official|working|one-on-one|pull-aside|virtual|short|introductory|restricted|first|extensive|detailed|delegation-level|expanded|extended|narrow|informal|constructive|substantive|high-level|wide-ranging)\s){0,3}`;

/** “met (with)”, “spoke by phone with”, “held talks with”. Searched with the flag `g`. */
const pattern = new RegExp(
  String.raw`(?<![\w'-])(?:(?:has|have)\s)?${aside}${ahead}${aside}(?:` +
    String.raw`(?:met|meets?|sat\sdown)\s${aside}(?:with\s)?|` +
    String.raw`(?<spoke>spoke|speaks?|talked|(?:has|have|had)\s(?:(?:also|already|previously|last)\s){0,2}spoken)\s${aside}${byPhone}${aside}(?:with|to)\s|` +
    String.raw`(?<call>(?:called|calls|paid\sa\s(?:courtesy\s)?call)\son)\s|` +
    String.raw`(?:was|were|will\sbe|is\sto\sbe)\sreceived\sby\s|` +
    String.raw`(?:received|receives)\s(?:(?<visited>an?\scourtesy\s(?:call|visit))\s(?:from|by|of)\s)?(?=(?:the\s)?[A-Z])|` +
    String.raw`(?:held|holds?|had|have|has|conducted)\s${aside}(?:an?\s|his\s|her\s|their\s)?${adjective}(?<noun>${noun})\s${aside}${byPhone}${aside}(?:with:?|between)\s)` +
    // “President A and Prime Minister B held talks in Oslo”
    String.raw`|(?<![\w'-])(?:held|holds|had)\s(?:an?\s)?${adjective}(?<both>${noun})(?=[\s.,](?!with|between|of|for|among))` +
    // “discussed grain in a telephone conversation with …”
    String.raw`|(?<![\w'-])discussed\s(?:[^.;,]{1,80}\s)?(?:in|during|at)\san?\s${adjective}(?<told>${noun})\swith\s` +
    // “During his meeting with Foreign Minister …”
    String.raw`|(?<![\w'-])(?:[Dd]uring|[Ii]n|[Aa]t|[Aa]fter|[Ff]ollowing)\s(?:his|her)\s${adjective}(?<theirs>${noun})\swith\s` +
    // “Secretary Blinken's call with Foreign Minister …”
    String.raw`|(?<=\w)'s?\s${adjective}(?<his>(?:tele)?phone\s(?:call|conversation)|call|talks|meeting|conversation)\swith\s`,
  'g',
);

/** Every such verb of a statement, at offsets of the text that it begins at. */
export function* talkVerbs(words: string, from: number): Iterable<TalkVerb> {
  if (
    !/\b(?:his|her|discussed)\s[^.;]{0,120}\swith\s|'s?\s[^.;]{0,60}\swith\s|\b(?:received|receives|met|meets?|sat|spoke|speaks?|talked|held|holds?|had|have|has|conducted|called|calls|paid|meet)\b/.test(
      words,
    )
  )
    return;
  for (const match of words.matchAll(pattern)) {
    const {
      spoke,
      call,
      visited,
      his,
      both,
      told,
      theirs,
      noun: of = his ?? both ?? told ?? theirs ?? '',
    } = match.groups ?? {};
    yield {
      start: from + match.index,
      // Nobody stands behind a talk that two held.
      end: from + match.index + match[0].length + (both ? 1 : 0),
      phone:
        visited === undefined &&
        (/phone|\bcall\b|video/.test(`${of} ${match[0]}`) ||
          /spoken?$/.test(spoke ?? '') ||
          /^speaks?$/.test(spoke ?? '')),
      trilateral: /\btrilateral\s/.test(match[0]),
      courtesy: call !== undefined || visited !== undefined,
      theirs: theirs !== undefined,
      each: /\bseparate(?:ly)?\s|\bbilateral\smeetings\s|\bone-on-one\smeetings\s/.test(match[0]),
    };
  }
}
