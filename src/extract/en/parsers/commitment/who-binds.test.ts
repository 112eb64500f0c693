import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('who binds whom', {
  lang: 'en',
  list: 'commitments',
  finds: [
    {
      text: 'The two leaders agreed to launch a partnership on biomanufacturing, and President Biden announced nearly $200 million for water projects.',
      found: [
        { quote: 'The two leaders agreed to launch a partnership on biomanufacturing', actor: 'The two leaders' },
        {
          quote: 'President Biden announced nearly $200 million for water projects.',
          actor: 'US',
          force: 'will',
          amount: { value: 200_000_000, currency: 'USD', qualifier: 'about', basis: 'pledge' },
        },
      ],
    },
    {
      text: 'Today we are announcing $60 million in new ferry initiatives, said the Prime Minister of Norway.',
      found: [
        {
          quote: 'Today we are announcing $60 million in new ferry initiatives, said the Prime Minister of Norway.',
          force: 'launched',
        },
      ],
    },
    {
      text: 'According to the plan, Norway will open eight clinics.',
      found: [{ quote: 'According to the plan, Norway will open eight clinics.', actor: 'NO', force: 'will' }],
    },
    {
      text: 'Next week Chile will complete its chairmanship and in this context, the Government of Norway has decided to make a $9,000 grant.',
      found: [
        {
          quote:
            'Next week Chile will complete its chairmanship and in this context, the Government of Norway has decided to make a $9,000 grant.',
          actor: 'NO',
          force: 'decided',
        },
      ],
    },
    {
      text: 'Both organisations will regularly exchange data on the safety of ferries.',
      found: [
        {
          quote: 'Both organisations will regularly exchange data on the safety of ferries.',
          actor: 'Both organisations',
          force: 'will',
        },
      ],
    },
    {
      text: 'The Board approved the establishment of a ferry unit within the bank.',
      found: [
        {
          quote: 'The Board approved the establishment of a ferry unit within the bank.',
          actor: 'The Board',
          force: 'decided',
        },
      ],
    },
    {
      text: 'The EU reaffirmed its commitment to provide ten ferries to Malawi.',
      found: [
        { quote: 'The EU reaffirmed its commitment to provide ten ferries to Malawi.', actor: 'EU', force: 'will' },
      ],
    },
    {
      text: 'EU and AU leaders will open a ferry school.',
      found: [{ quote: 'EU and AU leaders will open a ferry school.', actor: 'EU and AU leaders' }],
    },
    {
      text: 'The two leaders directed defence ministers to pursue joint ferry exercises.',
      found: [
        {
          quote: 'The two leaders directed defence ministers to pursue joint ferry exercises.',
          actor: 'The two leaders',
          force: 'decided',
        },
      ],
    },
    {
      text: 'The Department for International Development (DFID) today committed £20 million to ferries.',
      found: [
        {
          quote: 'The Department for International Development (DFID) today committed £20 million to ferries.',
          actor: 'GB',
        },
      ],
    },
    {
      text: 'The OPEC Fund for International Development (the OPEC Fund) will lend $26 million for ferries.',
      found: [
        {
          quote: 'The OPEC Fund for International Development (the OPEC Fund) will lend $26 million for ferries.',
          actor: 'OPEC Fund',
        },
      ],
    },
    {
      text: 'The Foreign Minister of Norway signed a visa agreement according to which Chile will represent Norway in Fiji.',
      found: [
        {
          quote:
            'The Foreign Minister of Norway signed a visa agreement according to which Chile will represent Norway in Fiji.',
          actor: 'NO',
          force: 'signed',
        },
      ],
    },
    {
      text: 'OSLO, NORWAY - The Asian Development Bank (ADB) approved a $3 million loan for ferries in Fiji.',
      found: [
        {
          quote: 'OSLO, NORWAY - The Asian Development Bank (ADB) approved a $3 million loan for ferries in Fiji.',
          actor: 'ADB',
        },
      ],
    },
    {
      text: 'Norway is going to open eight ferry schools in Malawi.',
      found: [{ quote: 'Norway is going to open eight ferry schools in Malawi.', actor: 'NO', force: 'will' }],
    },
    {
      text: 'The Government of Norway proposes a NOK 77 million increase in support for ports.',
      found: [
        {
          quote: 'The Government of Norway proposes a NOK 77 million increase in support for ports.',
          actor: 'NO',
          force: 'intends',
        },
      ],
    },
    {
      text: 'The UK will provide loan guarantees. It will also spend £240m on bilateral assistance.',
      found: [
        { quote: 'The UK will provide loan guarantees.', actor: 'GB' },
        { quote: 'It will also spend £240m on bilateral assistance.', actor: 'GB' },
      ],
    },
    {
      text: 'A memorandum of understanding on food products was signed between the Russian Federation and the UN Secretariat.',
      found: [
        {
          actor: 'the Russian Federation and the UN Secretariat',
          force: 'signed',
          quote:
            'A memorandum of understanding on food products was signed between the Russian Federation and the UN Secretariat.',
        },
      ],
    },
    {
      text: 'During the talks the two sides signed a memorandum of understanding on critical minerals.',
      found: [
        {
          quote: 'During the talks the two sides signed a memorandum of understanding on critical minerals.',
          actor: 'the two sides',
          force: 'signed',
        },
      ],
    },
    {
      text: 'The Foreign Secretary confirmed that the UK intends to mobilise $3 billion of investment by 2027.',
      issued: '2022-12-06',
      found: [
        {
          quote: 'The Foreign Secretary confirmed that the UK intends to mobilise $3 billion of investment by 2027.',
          actor: 'GB',
          force: 'intends',
          deadline: '2027',
        },
      ],
    },
    {
      text: 'Within the next year, the United States expects to hold an exercise at sea.',
      issued: '2024-04-11',
      found: [
        {
          quote: 'Within the next year, the United States expects to hold an exercise at sea.',
          actor: 'US',
          force: 'expects',
          deadline: '2025',
        },
      ],
    },
  ],
  ignores: [
    'The leaders welcomed the Economic Forum, which Uzbekistan plans to host in 2025.',
    'The leaders reaffirmed their commitment to peace.',
    'Japan reaffirmed its commitment to a free and open Indo-Pacific.',
    'The leaders welcomed Japan’s plan to open an embassy.',
  ],
});
