import { expect, it } from 'vitest';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { editionOf } from '../../../../../tests/support/one-paragraph.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';

const dropped = (text: string) => {
  const reasons: string[] = [];
  extract(editionOf(text, 'ja'), {
    vocabulary,
    grammars,
    trace: ({ action, list, reason }) => {
      if (action === 'drop' && list === 'commitments') reasons.push(reason);
    },
  });
  return reasons;
};

it('says why a clause binds nobody', () => {
  expect(dropped('参加国は、多角的貿易体制が重要であるとの考えで一致した。')).toEqual([
    'agreed on a view, or on nothing concrete',
  ]);
  expect(dropped('大臣は、会議の成功を喜ぶと述べた。')).toEqual([
    'what is said is a view, a wish or a deed already done',
  ]);
});
it('says nothing of a commitment', () => expect(dropped('両首脳は、交渉を開始することで一致しました。')).toEqual([]));
