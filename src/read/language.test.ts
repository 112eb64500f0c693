import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('languageOf', () => {
  it.each([
    ['ja', '日本とキルギスは協定に署名しました。', null],
    ['ja', '会談の結果', 'ja'],
    ['en', 'The ministers met in Tokyo and signed the agreement.', null],
    ['en', 'The ministers met in Tokyo and signed the agreement with the Republic.', 'ja'],
    ['en', 'Prime Minister ISHIBA (石破茂) met the President of the Council.', 'en-GB'],
    ['fr', 'Le ministre a signé un accord avec la Mongolie dans le domaine de l’énergie.', null],
    ['de', 'Der Minister und die Delegation sind mit dem Abkommen zufrieden.', 'de-DE'],
    ['ru', 'Министры подписали соглашение о сотрудничестве.', null],
    ['kk', 'Министрлер келісімге қол қойды.', 'kk'],
    ['ko', '양국 장관은 협정에 서명하였다.', null],
    ['zh', '两国外长签署了合作协定，双方同意加强贸易往来。', null],
    ['zh', '两国外长签署了合作协定。', 'zh-CN'],
    ['ar', 'وقع الوزراء الاتفاقية في العاصمة.', null],
  ])('%s: %s', (language, text, declared) => expect(languageOf(text, declared)).toBe(language));
});
