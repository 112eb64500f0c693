import { describe, expect, it } from 'vitest';
import words from '../../../vocabulary/password-words.json' with { type: 'json' };
import { passwordFault } from './passwords.ts';

const common = Object.values(words).flat();
const about = ['Akari Sato', 'akari', 'example', 'org'];

describe('a password', () => {
  it.each([
    'lantern otter quarry 47',
    'zq7#Lmw92kd!',
    '雨のち晴れ、靴ひもは青い',
    'correct horse battery staple',
    'x9 Vr!2pQ_kd0',
  ])('is taken: %s', async (password) => expect(await passwordFault(password, about, common)).toBe(null));
  it.each([
    ['short 1', 'passwordShort'],
    ['😀'.repeat(9), 'passwordShort'],
    ['k7 Qz'.repeat(30), 'passwordLong'],
    ['password1234', 'passwordWeak'],
    ['P@ssw0rd2024', 'passwordWeak'],
    ['qwertyuiop12', 'passwordWeak'],
    ['1234567890ab', 'passwordWeak'],
    ['aaaaaaaaaaaaaaaa', 'passwordWeak'],
    ['さくらさくらさくら!', 'passwordWeak'],
    ['約束約束約束約束約束', 'passwordWeak'],
    ['yakusoku2025', 'passwordWeak'],
    ['akarisato1990', 'passwordWeak'],
    ['iloveyou2024!', 'passwordWeak'],
  ])('is refused: %s', async (password, fault) => expect(await passwordFault(password, about)).toBe(fault));

  it.each([
    'sakura2024!',
    'Sakura1234',
    'arigatou123',
    'takahiro1985',
    'doraemon2112',
    'ganbatte2025',
    'suzukiichiro',
    'hatsunemiku39',
    'ありがとうございます',
    'こんにちはこんにちは2024',
    '愛してる愛してる2024',
    'ﾄﾞﾗｴﾓﾝﾄﾞﾗｴﾓﾝ12',
    'パスワードパスワード',
    '阪神タイガース2025',
    'Ｐａｓｓｗｏｒｄ１２３',
  ])('made of what Japanese readers often choose is refused: %s', async (password) =>
    expect(await passwordFault(password, about, common)).toBe('passwordWeak'),
  );
  it.each(['紫陽花の窓辺で七本の釘を拾う', 'kumoribi no hashi de mita aoi kutsu 8', '灯台守と三匹の狸、午後四時'])(
    'of several words is taken: %s',
    async (password) => expect(await passwordFault(password, about, common)).toBe(null),
  );
});
