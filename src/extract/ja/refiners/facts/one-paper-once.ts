import type { Found, Refiner } from '../../../shared/found.ts';

const isInstrument = (f: Found): f is Found<'instruments'> => f.list === 'instruments';
/** Every paper is laid beside every other: the bound keeps that cheap. */
const most = 200;

/** 今回の覚書 is the one that was signed: the word before it tells no other paper. */
const pointing = /^(?:今回の|今般の|最初の|新たな|この|初の)/;
const bare = (title: string) =>
  title
    .normalize('NFKC')
    .replace(/[\s「」『』・]/g, '')
    .replace(pointing, '');

/**
 * A paper is named in full once and briefly afterwards (「首脳共同宣言（東京宣言）」, then 「宣言」): the brief name of
 * the same kind goes where a longer one contains it, as does the same name said again.
 */
export const onePaperOnce: Refiner = {
  id: 'ja/refiners/facts/one-paper-once',
  refine(found, _source, context) {
    const papers = found
      .filter(isInstrument)
      .filter((f) => f.value.project === null && f.value.count === null)
      .slice(0, most);
    const kept = new Set<Found>();
    for (const paper of papers) {
      const name = bare(paper.value.title);
      const fuller = papers.find((other) => {
        if (other === paper || other.value.kind !== paper.value.kind) return false;
        const whole = bare(other.value.title);
        return whole === name || terse(whole) === terse(name)
          ? papers.indexOf(other) < papers.indexOf(paper)
          : whole.length > name.length && covers(whole, name);
      });
      if (!fuller) kept.add(paper);
      else
        context.trace({
          action: 'merge',
          rule: this.id,
          list: 'instruments',
          start: paper.start,
          end: paper.end,
          reason: `named in full as ${fuller.value.title}`,
        });
    }
    const projects = found
      .filter(isInstrument)
      .filter((f) => f.value.project !== null)
      .slice(0, most);
    return found.filter((f) => {
      if (!isInstrument(f)) return true;
      if (toldByProjects(f, projects)) return false;
      return f.value.project !== null || f.value.count !== null || kept.has(f);
    });
  },
};

/**
 * 「贈与契約に署名しました」 where the projects that it was signed for are named with the same kind of paper, and a
 * project's short name (『北小学校拡張計画』 for 「ゴビ県北小学校拡張計画」).
 */
function toldByProjects(one: Found<'instruments'>, projects: readonly Found<'instruments'>[]): boolean {
  const { title, kind, project, amount, country } = one.value;
  const others = projects.filter((p) => p !== one && p.value.kind === kind && p.value.country === country);
  if (project === null) return amount === null && /^(?:贈与|貸付|借款)契約書?$/.test(title) && others.length > 0;
  const name = bare(project);
  return (
    amount === null &&
    name.length > 5 &&
    others.some((p) => p.value.project !== project && bare(p.value.project ?? '').endsWith(name))
  );
}

/** 「協力に関する覚書」 and 「協力覚書」 between the same two are one paper. */
const terse = (name: string) => bare(name).replace(/に関する|についての|に係る|の/g, '');

/** Is a name the other's tail, or its bracket, or its head noun? */
const covers = (whole: string, name: string) =>
  whole.endsWith(name) || whole.includes(`(${name}`) || whole.replace(/\([^()]{0,80}\)$/, '').endsWith(name);
