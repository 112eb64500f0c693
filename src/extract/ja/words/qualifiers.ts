import type { Qualifier } from '../../../model/kinds.ts';
import { matchAt, sticky } from '../../../text/sticky.ts';

/** Words that touch a number and say how exact it is. They belong to its words: 約, 最大 … 以上, 程度. */
const before =
  /(?:(?<about>約|およそ|おおよそ|凡そ|概ね|おおむね|ほぼ|推定で?|推計で?)|(?<most>最大で?|最高で?|上限)|(?<least>最低で?も?|少なくとも))(?:約| )?$/;
const after = sticky(
  String.raw`(?:相当)?(?:(?<about>程度|ほど|前後|規模|弱|内外|近く|くらい|ぐらい)|(?<least>以上)|(?<over>余り?|あまり|強(?![いく化度調])|超(?!え?る?過)|(?=を ?超え(?!ない)|を ?上回|を ?突破|に余る|を ?超す|を ?越え|を ?越す|超の))|(?<most>以下|以内|未満|(?=を(?:供与)?(?:上限|限度)|の範囲内|を超えない|が上限|が限度)))`,
);

/** 約7,000人から8,000人: the first end's 約 holds for both. */
const rangeBefore = /(?:約|およそ|概ね)[0-9,.万億千百一二三四五六七八九十]{1,14}[^0-9。、\s]{0,5}(?:から|~|-|ないし)$/;

export interface Qualified {
  readonly qualifier: Qualifier;
  readonly start: number;
  readonly end: number;
}

/** How exact the number at a stretch is, and the stretch with the words that say so. */
export function qualified(text: string, start: number, end: number): Qualified {
  const head = before.exec(text.slice(Math.max(0, start - 6), start));
  const tail = matchAt(after, text, end);
  const words = { ...head?.groups, ...pick(tail?.groups) };
  const qualifier: Qualifier =
    words['over'] !== undefined
      ? 'over'
      : words['least'] !== undefined
        ? 'at-least'
        : words['most'] !== undefined
          ? 'at-most'
          : words['about'] !== undefined || (!head && rangeBefore.test(text.slice(Math.max(0, start - 30), start)))
            ? 'about'
            : 'exact';
  return { qualifier, start: start - (head?.[0].length ?? 0), end: tail?.end ?? end };
}

const pick = (groups: Readonly<Record<string, string | undefined>> | undefined) =>
  Object.fromEntries(Object.entries(groups ?? {}).filter(([, words]) => words !== undefined));

/** A number that is left open: 数億円, 十数人, 何千人; not 死亡者数11,313名. */
const open = /(?<![者人件回総社校隊国台員軒戸室機本館体名量度])数$|[何幾]$/;
/** 数10人, 数100件: digits that stand for 十 and 百; 生徒数1,200人 is the number of pupils. */
const roundNumber = /^10{0,7}(?![0-9,.])/;

/** Do the words before a number leave it open? `number` are its own first characters. */
export const isLeftOpen = (lead: string, number: string): boolean =>
  open.test(lead) && !(lead.endsWith('数') && /^[0-9]/.test(number) && !roundNumber.test(number));
