import { describe, expect, it } from 'vitest';
import { passwordFault } from './passwords.ts';

const about = ['Akari Sato', 'akari', 'example', 'org'];

describe('a password', () => {
  it.each([
    'lantern otter quarry 47',
    'zq7#Lmw92kd!',
    '雨のち晴れ、靴ひもは青い',
    'correct horse battery staple',
    'x9 Vr!2pQ_kd0',
  ])('is taken: %s', async (password) => expect(await passwordFault(password, about)).toBe(null));
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
});
