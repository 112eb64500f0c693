import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('aid that was signed', {
  lang: 'en',
  list: 'commitments',
  finds: [
    {
      text: 'Letters on grant aid of 765 million yen for Tajikistan by Japan were signed and exchanged.',
      found: [
        {
          quote: 'Letters on grant aid of 765 million yen for Tajikistan by Japan were signed and exchanged.',
          actor: 'JP',
          force: 'signed',
        },
      ],
    },
    {
      text: 'On May 3, an exchange of letters on grant aid of 202 million yen took place in Tajikistan with the Ambassador of Japan.',
      found: [
        {
          quote:
            'On May 3, an exchange of letters on grant aid of 202 million yen took place in Tajikistan with the Ambassador of Japan.',
          actor: 'JP',
          force: 'signed',
        },
      ],
    },
    {
      text: 'Memoranda of cooperation on energy were signed by the two ministers.',
      found: [
        {
          quote: 'Memoranda of cooperation on energy were signed by the two ministers.',
          actor: 'the two ministers',
          force: 'signed',
        },
      ],
    },
    {
      text: 'The Japan International Cooperation Agency (JICA) signed a grant agreement with the Government of Nepal.',
      found: [
        {
          quote:
            'The Japan International Cooperation Agency (JICA) signed a grant agreement with the Government of Nepal.',
          actor: 'JICA',
          force: 'signed',
        },
      ],
    },
  ],
  ignores: [
    'Fifteen agreements were signed between companies.',
    'The exchange of letters was welcomed.',
    'Letters were exchanged with readers last year.',
    // Who set their names under what was told before.
    'The Ambassador of Japan and the Minister signed the agreements on behalf of their Governments.',
  ],
});
