import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2025-08-29';

ruleTable('figures to be reached', {
  lang: 'ja',
  list: 'targets',
  finds: [
    {
      text: '今後5年間で総額3兆円のビジネス・プロジェクトを目指すとの目標を設けた。',
      issued,
      found: [
        {
          quote: '今後5年間で総額3兆円',
          subject: 'ビジネス・プロジェクト',
          value: 3e12,
          unit: 'JPY',
          from: '2025',
          until: '2030',
        },
      ],
    },
    {
      text: '大臣は、今後３年間で１，０００名以上の研修員を日本に受け入れると表明した。',
      issued,
      found: [{ quote: '今後３年間で１，０００名以上', subject: '研修員', value: 1000, unit: '名', until: '2028' }],
    },
    {
      text: '両首脳は、日本からインドへの民間投資を今後10年間で十兆円とする新たな目標を定めた。',
      issued,
      found: [{ quote: '今後10年間で十兆円', subject: '日本からインドへの民間投資', value: 1e13, until: '2035' }],
    },
    {
      text: '我々は、2030年までに3か国間の往来を4,000万人に増やすよう努める。',
      issued,
      found: [{ quote: '2030年までに3か国間の往来を4,000万人', value: 4e7, unit: '人', until: '2030' }],
    },
    {
      text: 'G7は、2030年までに陸域の少なくとも30％を保全する目標を掲げた。',
      issued,
      found: [{ quote: '2030年までに陸域の少なくとも30％', value: 30, unit: '%', from: null, until: '2030' }],
    },
    {
      text: 'G7は、2027年までに最大6,000億ドルの官民の資金を動員する取組を続ける。',
      issued,
      found: [{ quote: '2027年までに最大6,000億ドル', subject: '官民の資金', value: 6e11, unit: 'USD', until: '2027' }],
    },
    {
      text: '政府は、2027年度に、予算の水準を国内総生産の2％に引き上げます。',
      issued,
      found: [{ quote: '2027年度に、予算の水準を国内総生産の2％', value: 2, unit: '%', until: '2028-03' }],
    },
    {
      text: '政府は、対日直接投資残高を2030年に100兆円に引き上げます。',
      issued,
      found: [{ quote: '2030年に100兆円', subject: '対日直接投資残高', value: 1e14, until: '2030' }],
    },
    {
      text: '両国は、今後5年間で五十万人以上の交流を目指す。このうち五万人は、日本に迎える専門人材とする。',
      issued,
      found: [
        { quote: '今後5年間で五十万人以上', subject: '交流', value: 500_000, until: '2030' },
        { quote: '五万人', subject: '日本に迎える専門人材', value: 50_000, until: '2030' },
      ],
    },
    {
      text: '両首脳は、5年間で五兆円としていた投融資の目標が達成されたことを歓迎した。',
      issued,
      found: [{ quote: '5年間で五兆円', value: 5e12, from: null, until: null }],
    },
    {
      text: '2030年までに再生可能エネルギーを3倍にする目標を支持し、2035年までに排出を60％削減する。',
      issued,
      found: [{ quote: '2035年までに排出を60％', subject: '排出', value: 60, until: '2035' }],
    },
    {
      text: '日本は、6年間で3,000人の産業人材を育成する。',
      issued,
      found: [{ quote: '6年間で3,000人', subject: '産業人材', value: 3000, from: '2025', until: '2031' }],
    },
    {
      text: '大臣は、前回表明した５，５００人以上の人的交流を上回る実績を上げたと報告した。',
      issued,
      found: [{ quote: '５，５００人以上', subject: '人的交流', value: 5500, until: null }],
    },
  ],
  ignores: [
    { text: '政府は、2027年度末までに43兆円程度を投じ、防衛力を強くします。', issued },
    { text: '日本は、363億8,000万円を上限とする円借款を供与します。', issued },
    { text: '資金の約束は目標を超え、我が国は2012年から概ね5年間で30億ドルの支援を行う。', issued },
    { text: '首都の電力需要は全体の約21%を占めます。', issued },
    { text: '両国間の貿易額は、2024年に18億ドルであった。', issued },
    { text: '負傷者は3,900人以上です。', issued },
    { text: '今後5年間の協力の方向を示した。', issued },
  ],
});
