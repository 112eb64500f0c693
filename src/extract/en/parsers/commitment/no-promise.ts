import { notBinding, professed } from '../../words/not-binding.ts';
import type { Predicate } from '../../words/predicate.ts';

const wish =
  /\b(?:hope[sd]?|hoping|wish(?:es|ed)?|expectations?|requested|asked|urged|urges?|called\s(?:on|for|upon)|whether|looks?\sforward|looked\sforward|encouraged|invited|if|should|could|might|unless|expects?\sthat|know|knows|believe[sd]?|think|thinks|confiden(?:t|ce)\sthat|convinced)\b(?:(?!\bin\s(?:response|return|turn)\b)[^.;]){0,80}$/i;
/** Whether the words in front of a verb make it a hope or a call on others: “expressed his hope that Japan”. */
const isWish = (before: string): boolean => wish.test(before);

const principle =
  /^\s?(?:the\s(?:prohibition|principles?|rule|values?|shared|common|importance|promotion|protection|cause|goal|vision)|peace|democra|human|multilateral|free|open|international|an?\s(?:free|world|rules|peaceful|stable|strong))/i;
/** What follows “agreed that” where it is a promise and no view: something that will be, or is to be, done. */
const promised =
  /^(?:(?!\b(?:is|are|was|were|has|have|had|must|can|cannot|could)\b)[^.;]){0,160}?\b(?:will|would|shall|should\s(?:be\s)?(?:establish|h[eo]ld|set\sup|launch|conven|continu|meet|creat|start|begin|conclud)\w{0,3}|be\s(?:established|held|set\sup|launched|convened|created|extended|concluded|signed))\b/i;

/** “agreed that growth can be helped by …”: what both hold to be so. */
const isView = (verb: string, behind: string): boolean => /\bthat\s*$/i.test(verb) && !promised.test(behind);

/** The same for what nobody by name does: “It was agreed that the market stands at the core”, “which will be held”. */
export const isNoPassivePromise = (words: string, at: number, behind: string): boolean =>
  isWish(words.slice(0, at)) ||
  isView(words.slice(at, words.length - behind.length), behind) ||
  /\b(?:which|who|that)\s$/i.test(words.slice(Math.max(0, at - 8), at));

/** Shapes that look like a promise and are none: a wish, a view, an event that will merely take place. */
export function isNoPromise(words: string, at: number, behind: string, predicate: Predicate): boolean {
  if (wish.test(words.slice(Math.max(0, at - 120), at))) return true;
  // “ADB is committed to achieving a prosperous Asia” says what it is for.
  if (
    /^(?:is|are)\scommitted\sto$/i.test(words.slice(at, words.length - behind.length).trim()) &&
    /^\s?(?:[a-z]{3,20}ing|support|promote)\b/i.test(behind)
  )
    return true;
  // “welcomed the Forum, which Uzbekistan plans to host”: told in passing.
  if (
    /(?:,\s(?:(?:in|of|under|by|with|to|for|through)\s)?(?:which|who|whose|whom|where)|\b(?:according\sto|under|by)\swhich|\bwhereby)\s[^,.;]{0,60}$/i.test(
      words.slice(Math.max(0, at - 80), at),
    )
  )
    return true;
  // “expressed his hope that Portugal would support …”
  if (
    predicate.reported &&
    /\b(?:hopes?|hoped|wish(?:es)?|expectations?|requests?|appreciation|gratitude)\b/i.test(
      words.slice(at, words.length - behind.length),
    )
  )
    return true;
  // “the $3 billion in support that the bank has committed to provide”: told in passing.
  if (
    /\b(?:support|assistance|aid|funding|financing|finance|funds|money|package|loans?|grants?|amount|sum|million|billion|commitments?|pledges?|contributions?|investments?|projects?)\sthat\s(?:the\s)?[\w.'-]{1,24}(?:\s[\w.'-]{1,24}){0,3}\s$/i.test(
      words.slice(Math.max(0, at - 120), at),
    )
  )
    return true;
  // “were key to launching the review”, “progress in launching …”: a gerund that nobody is the subject of.
  if (
    /^(?:launch|inaugurat)ing\b/i.test(words.slice(at)) &&
    /\b(?:to|of|in|for|by|after|before|since|towards?|from|with)\s(?:\w{3,14}ing\sand\s)?$/i.test(
      words.slice(Math.max(0, at - 40), at),
    )
  )
    return true;
  // “has received from the agencies plans to build …”: plans that somebody was given.
  if (
    /^plans?\sto\b/i.test(words.slice(at)) &&
    /\b(?:received|reviewed|discussed|presented|outlined|shared|considered|examined|heard|welcomed|approved)\s[^,;.]{0,60}$/i.test(
      words.slice(Math.max(0, at - 90), at),
    )
  )
    return true;
  // “Since the storm, Norway has committed $7 million”
  if (
    /^(?:have|has|had)\b/i.test(words.slice(at)) &&
    /^"?Since\s(?:the\s|\d|[A-Z])[^;]{2,80},\s/.test(words.slice(0, at))
  )
    return true;
  // “have committed $7 billion since 2008”: a report of what was done.
  if (
    /^(?:have|has|had)\b/i.test(words.slice(at)) &&
    /\b(?:since\s(?:the\b|its\b|then\b|[A-Z]|\d)|so\sfar\b|to\sdate\b|(?:over|in|during)\sthe\s(?:past|last)\b)/.test(
      behind,
    )
  )
    return true;
  // “exchanges which reflected both countries' resolve to …”: what shows it is told, not the resolve.
  if (
    /\b(?:reflect|demonstrat|show|underscor|underlin|testif)\w{1,5}\s[^.;]{0,40}$/i.test(
      words.slice(Math.max(0, at - 60), at),
    ) &&
    /^(?:decision|resolve)\b/i.test(words.slice(at))
  )
    return true;
  // “agreed that the situation was serious” is a view; “agreed that they would …” is not.
  if (predicate.force === 'agreed' && isView(words.slice(at, words.length - behind.length), behind)) return true;
  // “agreed to the following:” is the lead of a list, whose items are the promises.
  if (/^\s?(?:on\s)?the\sfollowing\b[^.;]{0,40}:$/i.test(behind)) return true;
  if (
    /\b(?:commitment|determination|resolve|intention)\sto$/i.test(words.slice(at, words.length - behind.length)) &&
    professed.test(behind)
  )
    return true;
  if (
    predicate.force === 'agreed' &&
    /^\s?(?:on\s)?the\s(?:[a-z]{3,14}\s){0,2}(?:importance|need|significance|necessity|value|strength|urgency|potential|depth|severity|gravity)\b/i.test(
      behind,
    )
  )
    return true;
  // “the declaration which launched the body”, “ministers who agreed to …”: told of somebody else.
  if (/\b(?:which|who|that\s(?:has|have))\s$/i.test(words.slice(Math.max(0, at - 12), at))) return true;
  // “commit themselves to the prohibition of …”: a principle, not a deed.
  if (
    /\bcommit(?:s|ted|ting)?\s(?:(?:themselves|itself|ourselves)\s)?to$/i.test(
      words.slice(at, words.length - behind.length).trim(),
    ) &&
    principle.test(behind)
  )
    return true;
  if (
    predicate.force === 'decided' &&
    /\bdecision\sto$/i.test(words.slice(at, at + 11)) &&
    !/(?:'s|\bits|\btheir|\bour)\s$/i.test(words.slice(0, at))
  )
    return true;
  // “met in a spirit of shared resolve to …”: only a resolve that somebody declares, or that they have.
  if (
    /^resolve\sto\b/i.test(words.slice(at)) &&
    !/(?:\b(?:reaffirm|express|reiterat|confirm|declar|stat|renew|affirm|underscor|announc)\w{0,4}\s(?:their|its|our|the)\s(?:[a-z]{3,12}\s){0,2}|\b(?:we|they|ministers|leaders|sides|parties|states|heads)\s(?:also\s|further\s)?)$/i.test(
      words.slice(Math.max(0, at - 60), at),
    )
  )
    return true;
  return notBinding.test(behind.trimStart()) && predicate.force !== 'launched' && predicate.force !== 'signed';
}
