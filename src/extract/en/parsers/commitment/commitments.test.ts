import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2025-12-20';

ruleTable('promises in sentences', {
  lang: 'en',
  list: 'commitments',
  finds: [
    {
      text: 'The two leaders met in Tokyo. It was agreed to hold regular meetings of trade ministers.',
      found: [
        {
          quote: 'It was agreed to hold regular meetings of trade ministers.',
          actor: 'The two leaders',
          force: 'agreed',
        },
      ],
    },
    {
      text: 'Colombia, France and Jordan committed to resettle one million refugees by 2030.',
      found: [
        {
          quote: 'Colombia, France and Jordan committed to resettle one million refugees by 2030.',
          actor: 'Colombia, France and Jordan',
          force: 'will',
          deadline: '2030',
        },
      ],
    },
    {
      text: 'We, the Leaders of the G20, met in New Delhi. We will work to triple renewable energy capacity.',
      found: [{ quote: 'We will work to triple renewable energy capacity.', actor: 'G20', force: 'will' }],
    },
    {
      text: 'The Executive Board approved a 48-month arrangement of SDR 2.286 billion for Sri Lanka.',
      found: [
        {
          quote: 'The Executive Board approved a 48-month arrangement of SDR 2.286 billion for Sri Lanka.',
          actor: 'The Executive Board',
          force: 'decided',
        },
      ],
    },
    {
      text: 'TBILISI, GEORGIA (3 May 2024) — The Asian Development Bank (ADB) and its donors agreed to a replenishment of $5 billion.',
      found: [
        {
          quote:
            'TBILISI, GEORGIA (3 May 2024) — The Asian Development Bank (ADB) and its donors agreed to a replenishment of $5 billion.',
          actor: 'The Asian Development Bank (ADB) and its donors',
          force: 'agreed',
        },
      ],
    },
    {
      text: 'ADF 14 will support grant operations in 2025–2028.',
      found: [{ quote: 'ADF 14 will support grant operations in 2025–2028.', actor: 'ADF 14', force: 'will' }],
    },
    {
      text: 'India offered 100 scholarships for students.',
      found: [{ quote: 'India offered 100 scholarships for students.', actor: 'IN', force: 'will' }],
    },
    {
      text: 'Japan will provide USD 2 million in aid to Myanmar.',
      found: [
        {
          quote: 'Japan will provide USD 2 million in aid to Myanmar.',
          actor: 'JP',
          force: 'will',
          amount: { value: 2_000_000, currency: 'USD', qualifier: 'exact', basis: 'provided' },
        },
      ],
    },
    {
      text: 'Japan will continue its assistance as necessary.',
      found: [{ quote: 'Japan will continue its assistance as necessary.', actor: 'JP', force: 'continue' }],
    },
    {
      text: 'Both sides agreed to open talks on a customs treaty.',
      found: [{ quote: 'Both sides agreed to open talks on a customs treaty.', actor: 'Both sides', force: 'agreed' }],
    },
    {
      text: 'The two leaders concurred on establishing a joint committee on trade.',
      found: [
        {
          quote: 'The two leaders concurred on establishing a joint committee on trade.',
          actor: 'The two leaders',
          force: 'agreed',
        },
      ],
    },
    {
      text: 'The leaders decided to carry forward the Security Partnership.',
      found: [
        {
          quote: 'The leaders decided to carry forward the Security Partnership.',
          actor: 'The leaders',
          force: 'decided',
        },
      ],
    },
    {
      text: 'The EU and Japan are launching the Competitiveness Alliance.',
      found: [
        {
          quote: 'The EU and Japan are launching the Competitiveness Alliance.',
          actor: 'The EU and Japan',
          force: 'launched',
        },
      ],
    },
    {
      text: 'The EU and its Member States pledged to mobilise €10 billion.',
      found: [
        {
          quote: 'The EU and its Member States pledged to mobilise €10 billion.',
          actor: 'The EU and its Member States',
          force: 'will',
        },
      ],
    },
    {
      text: 'The Government of Japan intends to train 1,000 officials by 2030.',
      found: [
        {
          quote: 'The Government of Japan intends to train 1,000 officials by 2030.',
          actor: 'JP',
          force: 'intends',
          deadline: '2030',
        },
      ],
    },
    {
      text: 'The participants discussed tourism. They agreed to speed up the study of visas.',
      found: [{ quote: 'They agreed to speed up the study of visas.', actor: 'The participants', force: 'agreed' }],
    },
    {
      text: 'We will double our finance for adaptation by 2025.',
      found: [
        { quote: 'We will double our finance for adaptation by 2025.', actor: 'We', force: 'will', deadline: '2025' },
      ],
    },
    {
      text: 'We reaffirm our commitment to jointly mobilise US$100 billion by 2025.',
      found: [
        {
          quote: 'We reaffirm our commitment to jointly mobilise US$100 billion by 2025.',
          actor: 'We',
          force: 'agreed',
        },
      ],
    },
    {
      text: 'Minister Hayashi said that Japan would put its aid to full use.',
      found: [{ quote: 'Minister Hayashi said that Japan would put its aid to full use.', actor: 'JP', force: 'will' }],
    },
    {
      text: 'Minister Hayashi said that Japan would continue to train the coast guard.',
      found: [
        {
          quote: 'Minister Hayashi said that Japan would continue to train the coast guard.',
          actor: 'JP',
          force: 'continue',
        },
      ],
    },
    {
      text: 'In response, Kazakhstan decided to lift the ban.',
      found: [{ quote: 'In response, Kazakhstan decided to lift the ban.', actor: 'KZ', force: 'decided' }],
    },
    {
      text: 'Japan and Uzbekistan signed a memorandum of cooperation on health.',
      found: [{ quote: 'Japan and Uzbekistan signed a memorandum of cooperation on health.', force: 'signed' }],
    },
    {
      text: 'The UK will host the conference in 2026.',
      issued,
      found: [{ quote: 'The UK will host the conference in 2026.', actor: 'GB', force: 'will', deadline: '2026' }],
    },
    {
      text: 'Over the next three years Japan will accept 300 students.',
      issued,
      found: [{ quote: 'Over the next three years Japan will accept 300 students.', actor: 'JP', deadline: '2028' }],
    },
    {
      text: 'The Prime Ministers met. They resolved to set up a working group on cyber security.',
      found: [
        {
          quote: 'They resolved to set up a working group on cyber security.',
          actor: 'The Prime Ministers',
          force: 'decided',
        },
      ],
    },
    {
      text: 'The Commission today announced a €50 million package for small businesses.',
      found: [
        {
          quote: 'The Commission today announced a €50 million package for small businesses.',
          actor: 'EU',
          force: 'will',
        },
      ],
    },
    {
      text: 'The Prime Ministers shared their intention to realise JPY 5 trillion of investment in the next five years.',
      issued,
      found: [
        {
          quote:
            'The Prime Ministers shared their intention to realise JPY 5 trillion of investment in the next five years.',
          actor: 'The Prime Ministers',
          force: 'agreed',
          deadline: '2030',
        },
      ],
    },
  ],
  ignores: [
    'ADB is committed to achieving a prosperous, inclusive and sustainable Asia.',
    'Prime Minister Obuchi announced that Japan would act in the following areas.',
    'The leaders welcomed the progress made.',
    'The leaders shared the view that the rule of law is important.',
    'Prime Minister Abe expressed his hope that Portugal would support the bid.',
    'They confirmed that they would continue to cooperate closely.',
    'The meeting will be held in Tokyo.',
    'The project will construct a water plant.',
    'The presidents of the five countries will attend.',
    'Japan will attend the meeting.',
    'The two leaders agreed on the importance of dialogue.',
    'The leaders welcomed the plan to start flights.',
    'Both leaders agreed that the situation was serious.',
    'Japan called on Russia to withdraw.',
    'The leaders signed a joint statement.',
    'Fighting broke out in April 2023.',
  ],
});
