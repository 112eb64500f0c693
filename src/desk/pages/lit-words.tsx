import { langTag } from '../../site/lang-tag.ts';
import { releasePath } from '../../site/components/release-head.tsx';
import { passagePath, wordsPath } from '../../site/things/thing-address.ts';
import { isId } from '../../site/address.ts';
import type { LitPassage } from '../../record/desk/views.ts';
import type { View } from '../show.tsx';

/** Of a passage longer than this only what stands around the words is shown, in UTF-16 code units. */
const longest = 2400;
const around = 900;

/** The title of a release, and a passage of it with the words in question lit. */
export function LitWords(props: {
  view: View;
  side: LitPassage;
  title?: string;
  /** Where the fact whose words they are can be changed. */
  edit?: string | undefined;
}) {
  const { view, side, title, edit } = props;
  const { ui, words } = view;
  const { release } = side;
  const lang = langTag(release.lang, ui.locale);
  const known = isId(release.id);
  const href = !known
    ? null
    : side.fact === null
      ? passagePath(ui, release.id, side.passage)
      : wordsPath(ui, release.id, side.fact);
  return (
    <figure class="desk-side">
      <figcaption>
        {title !== undefined && <b class="side-name">{title}</b>}
        <a href={known ? releasePath(ui, release.id) : '#'}>
          <bdi lang={lang}>{release.title}</bdi>
        </a>
        {href !== null && (
          <a class="side-at" href={href}>
            {side.address === null ? words.toWords : words.passage(side.address)}
          </a>
        )}
        {edit !== undefined && (
          <a class="side-at" href={edit} data-edit>
            {words.acts.proposal.correct}
          </a>
        )}
      </figcaption>
      <LitText side={side} lang={lang} />
    </figure>
  );
}

/**
 * The words of a passage, those in question marked. The element holds nothing but text of the passage, from `data-from`
 * on, so that what is selected in it can be counted.
 */
export function LitText({ side, lang }: { side: LitPassage; lang: string | undefined }) {
  const { text, start, end } = side;
  const long = text.length > longest;
  const from = long ? wholeUnit(text, Math.max(0, start - around)) : 0;
  const to = long ? wholeUnit(text, Math.min(text.length, Math.max(end, start) + around)) : text.length;
  const cuts = [from, to, start, end, ...side.parts.flatMap((part) => [part.start, part.end])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  const pieces = [...new Set(cuts)]
    .map((at, n, all) => ({ at, until: all[n + 1] ?? at }))
    .filter((p) => p.until > p.at);
  return (
    <p
      class={`desk-words${from > 0 ? ' cut-before' : ''}${to < text.length ? ' cut-after' : ''}`}
      lang={lang}
      dir="auto"
      data-passage={side.passage}
      data-from={from}
    >
      {pieces.map(({ at, until }) => {
        const words = text.slice(at, until);
        const part = side.parts.some((one) => one.start <= at && one.end >= until);
        if (at >= start && until <= end) return <mark class={part ? 'lit of-part' : 'lit'}>{words}</mark>;
        return part ? <span class="of-part">{words}</span> : words;
      })}
    </p>
  );
}

/** Not between the two halves of one character. */
const wholeUnit = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at);
