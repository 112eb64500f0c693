import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('papers by the verbs that make them', {
  lang: 'en',
  list: 'instruments',
  finds: [
    {
      text: 'The two ministers inked a Letter of Intent on green ports.',
      found: [{ quote: 'Letter of Intent on green ports', kind: 'other' }],
    },
    {
      text: 'Today the two governments entered into a Fisheries Cooperation Agreement.',
      found: [{ quote: 'Fisheries Cooperation Agreement', kind: 'agreement' }],
    },
    {
      text: 'A plan of action for 2023-2025 was also adopted.',
      found: [{ quote: 'plan of action for 2023-2025', kind: 'other' }],
    },
    {
      text: 'The sides adopted a roadmap for cooperation in horticulture until 2027.',
      found: [{ quote: 'roadmap for cooperation in horticulture until 2027', kind: 'other' }],
    },
    {
      text: 'The ministers signed the Programme of Cooperation between the two academies for 2024-2026.',
      found: [{ quote: 'Programme of Cooperation between the two academies for 2024-2026', kind: 'other' }],
    },
    {
      text: 'The Partnership Framework for 2021-2025 was signed by the Government and the United Nations.',
      found: [
        {
          quote: 'The Partnership Framework for 2021-2025',
          title: 'Partnership Framework for 2021-2025',
          kind: 'other',
        },
      ],
    },
    {
      text: 'The two sides exchanged instruments of ratification of the Treaty on Extradition.',
      found: [{ quote: 'Treaty on Extradition', kind: 'agreement' }],
    },
    {
      text: 'The Agreement on legal assistance in civil matters entered into force on 1 March 2022.',
      found: [{ quote: 'Agreement on legal assistance in civil matters', kind: 'agreement' }],
    },
    {
      text: 'The Customs Arrangement, which was signed in Lima on May 8, 2021, entered into force today.',
      found: [{ quote: 'Customs Arrangement', kind: 'agreement' }],
    },
    {
      text: 'The leaders released the Granada Vision on Clean Seas.',
      found: [{ quote: 'Granada Vision on Clean Seas', kind: 'joint-declaration' }],
    },
    // What is apposed is the name of the one paper.
    {
      text: 'The ministers signed a new defence treaty, the Mutual Logistics Agreement, in Oslo.',
      found: [{ quote: 'Mutual Logistics Agreement', kind: 'agreement' }],
    },
  ],
  ignores: [
    'The parliament adopted a law that the roadmap asks for.',
    'They spoke of the work programme and of what it costs.',
    'Both welcomed the progress of the action plan.',
  ],
});
