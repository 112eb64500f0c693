import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('a name with a courtesy title', {
  lang: 'ja',
  list: 'people',
  finds: [
    {
      text: '米国からはフレデリック・スター氏が',
      found: [{ quote: 'フレデリック・スター氏', name: 'フレデリック・スター', role: null, country: 'US' }],
    },
    {
      text: '川口順子氏が基調講演を行った。',
      found: [{ quote: '川口順子氏', name: '川口順子', role: null, country: 'JP' }],
    },
  ],
  ignores: ['同氏と両氏', '摂氏三十度', '参加者各氏の発言', '徳川将軍家と源氏物語', '氏名と所属'],
});
