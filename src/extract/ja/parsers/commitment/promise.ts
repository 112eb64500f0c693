import type { Force } from '../../../../model/kinds.ts';
import { actionAtEnd, actionNounAtEnd, anyDeedAtEnd } from './actions.ts';

const dated = /[0-9]年(?!間)|[0-9]月|年内|年末|来年|来月|までに/;

/** What the words of a promise bind to, and where they end. */
export interface Promise {
  readonly force: Force;
  /** Without the particle and the noun that carry it: 「支援していく」 of 「支援していく意向を」. */
  readonly end: number;
}

/** 意向を, 旨を, こと を …: what stands between the promise and the verb that reports it. */
const intentions = ['意向', '意思', '意志', '考え', '方針', '用意がある', '用意', '決意', '所存', '意図', '予定'];
const particles = ['との', 'とする', '等を', 'などを', '等に', 'を', 'が', 'も', 'と', 'で', 'に'];
const copulas = ['です', 'である', 'だ', 'であり', 'としている', 'としています', 'にしている'];
const frames = ['旨', 'こと', '方向', '方向性'];

/** Trims one ending off a stretch, as often as one fits. */
function trimmed(text: string, from: number, to: number, endings: readonly string[]): number {
  const ending = endings.find((e) => to - e.length > from && text.startsWith(e, to - e.length));
  return ending ? to - ending.length : to;
}

/** 「供与することを決定したとトカエフ大統領に伝えた」: the one who is told stands between the promise and the verb. */
function beforeAddressee(text: string, from: number, to: number): number {
  const told = /(?<frame>と|旨)[^、，をがは。と]{2,24}(?:に|に対し|に対して)(?:改めて|直接)?$/.exec(
    text.slice(Math.max(from, to - 40), to),
  );
  const frame = told?.groups?.['frame'];
  return told && frame ? to - told[0].length + frame.length : to;
}

const lasting = ['引き続き', '最後まで', '今後も', 'これからも', '続け', '継続'];
/** Does the stretch say that something already going on goes on? */
export const goesOn = (text: string, from: number, to: number): boolean =>
  lasting.some((word) => {
    const at = text.indexOf(word, from);
    return at >= 0 && at < to;
  });

/** Is an inflection one of doing it from now on: する, します, していく, ていきます, られる is none? */
function future(tail: string): boolean {
  if (/たい|たく|ない|ません|ながら|つつ|べき|ところ|もの|でき|なる|なり|にく|すぎ/.test(tail)) return false;
  if (/てい(?:る|ます|た|まし)|ており|てき(?:た|まし)/.test(tail)) return false;
  if (/[ただ]$/.test(tail) || /なら/.test(tail)) return false;
  return /[うくぐすつぬぶむるき]$|ます$|ません$/.test(tail) && !/^(?:ら|さ)?れる$/.test(tail);
}

/**
 * Reads what is promised in a stretch that ends right before a verb of saying, agreeing or confirming, or in a whole
 * clause: 「国境管理能力の強化を引き続き支援していく」 continues, 「検討する用意がある」 intends, 「貢献したい」 is a
 * wish and gives null, as do views (重要である) and deeds already done (行った).
 */
export function promiseIn(text: string, from: number, to: number): Promise | null {
  const told = beforeAddressee(text, from, to);
  let end = text.startsWith('こと', told - 2) ? told : trimmed(text, from, told, [...copulas, ...particles]);
  let intends = false;
  for (let i = 0; i < 3; i++) {
    const noun = intentions.find((n) => text.startsWith(n, end - n.length) && end - n.length > from);
    const frame = frames.find((f) => text.startsWith(f, end - f.length) && end - f.length > from);
    if (noun) {
      end -= noun.length;
      intends = intends || noun !== '予定';
      // 「後押しするとの考え」 is a view; 「履行していく考え」 a plan.
      // What is to be done by a day is a plan all the same: 「年内に外相対話を行うとの考え」.
      if (noun === '考え' && text.startsWith('との', end - 2) && !dated.test(text.slice(Math.max(from, end - 60), end)))
        return null;
      end = trimmed(text, from, end, ['との', 'という', 'とする']);
    } else if (frame) end = trimmed(text, from, end - frame.length, ['との', 'という', '予定である', '予定であるとの']);
    else break;
  }
  // 「支援を継続していく」と述べた
  end = trimmed(text, from, end, ['」', '』']);
  const decided = /(?:を|と)?(?:決定|決め)(?:した|しました|た|ました|している)$/.exec(
    text.slice(Math.max(from, end - 10), end),
  );
  if (decided) return { force: 'decided', end: end - decided[0].length };
  // 「100年を『交流年』として祝うこととする旨」
  end = trimmed(text, from, end, ['こととする', 'ことにする']);
  const action = actionAtEnd(text, from, end) ?? anyDeedAtEnd(text, from, end);
  if (!action) return null;
  // 「協力を求めると述べた」 asks, 「最後まで求めていく」 is what one will keep doing.
  if (action.stem === '求め' && !/^てい[くき]/.test(action.tail)) return null;
  const lasts = goesOn(text, Math.max(from, action.at - 80), end);
  if (action.tail === '') {
    if (!actionNounAtEnd(text, from, end) || end === to) return null;
    if (/^立ち上げ|^創設|^新設/.test(action.stem)) return { force: 'launched', end };
    return { force: intends ? 'intends' : lasts ? 'continue' : 'will', end };
  }
  // 「…を目指しています」 is an aim for the future all the same.
  const aims = /^(?:目指|めざ)/.test(action.stem) && /^して(?:いる|います|おり)/.test(action.tail);
  if (!aims && !future(action.tail)) return null;
  if (lasts) return { force: 'continue', end };
  if (intends || /^(?:目指|めざ)/.test(action.stem)) return { force: 'intends', end };
  return { force: 'will', end };
}
