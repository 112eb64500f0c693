import { describe, expect, it } from 'vitest';
import { labelOf } from './label.ts';

describe('labelOf', () => {
  it.each([
    ['(参考1)今次会合の機会に署名された文書', '参考1', '今次会合の機会に署名された文書'],
    ['（参考）出席者', '参考', '出席者'],
    ['【参考２】 経緯', '参考2', '経緯'],
    ['(Reference) Participants', 'Reference', 'Participants'],
    ['(Reference 2) Participants', 'Reference 2', 'Participants'],
    ['Reference 1: Documents', 'Reference 1', 'Documents'],
    ['（参考資料）年表', '参考', '年表'],
  ])('%s is a reference', (text, address, rest) => {
    const label = labelOf(text);
    expect(label).toMatchObject({ what: 'reference', address });
    expect(text.slice(label?.length)).toBe(rest);
  });
  it.each([
    '（注）円借款は',
    '〔注〕金額は',
    '（注1）午後の分科会',
    '※ 協定の全文は',
    '(Note) amounts',
    'Note: amounts are ceilings',
    '注1：これは',
    '＊1 暫定値',
  ])('%s is a note', (text) => expect(labelOf(text)?.what).toBe('note'));
  it.each(['（写真1）会議の様子', '(Photo 2) The ministers', '図1：経路', '（写真提供：内閣広報室）'])(
    '%s is a caption',
    (text) => expect(labelOf(text)?.what).toBe('caption'),
  );
  it.each([
    '参考になる意見が出された。',
    '参考人',
    '注目される会合',
    '（参照）資料は',
    'Notes were exchanged',
    'References were made to it',
    '（注',
    '写真を撮った',
  ])('%s is none of them', (text) => expect(labelOf(text)).toBeNull());
});
