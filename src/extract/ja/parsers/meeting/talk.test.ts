import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2025-12-20';

ruleTable('talks and calls told by their verb', {
  lang: 'ja',
  list: 'meetings',
  finds: [
    {
      text: '武藤経済産業大臣は、9月4日、ベトナムのファム・ミン・チン首相と面談し、電力網について意見交換を行いました。',
      issued,
      found: [
        {
          quote: 'ファム・ミン・チン首相と面談',
          name: '武藤経済産業大臣とファム・ミン・チン首相との面談',
          level: 'bilateral' as const,
          date: '2025-09-04',
        },
      ],
    },
    {
      text: '林官房長官は、キルギス共和国のジャパロフ大統領による表敬を受け、20分間懇談しました。',
      issued,
      found: [
        {
          quote: 'ジャパロフ大統領による表敬を受け',
          name: 'ジャパロフ大統領による林官房長官への表敬',
          level: 'courtesy' as const,
        },
      ],
    },
    {
      text: '先ほど、約30分間にわたり、マレーシアのモハマド国防大臣と会談を行いました。',
      issued,
      found: [
        {
          quote: 'モハマド国防大臣と会談',
          name: 'モハマド国防大臣との会談',
          date: '2025-12-20',
          duration: 'PT30M',
          participants: ['モハマド'],
        },
      ],
    },
    {
      text: '12月3日、先月就任されたイタリアのロッシ国防大臣と初めて防衛相会談を行いました。',
      issued,
      found: [{ quote: 'ロッシ国防大臣と初めて防衛相会談', name: '日伊防衛相会談', date: '2025-12-03', ordinal: 1 }],
    },
    {
      text: '9月4日、武藤経済産業大臣は、ハノイにおいて、ベトナムの建設大臣と会談しました。',
      issued,
      found: [
        { quote: 'ベトナムの建設大臣と会談', name: 'ベトナムの建設大臣との会談', date: '2025-09-04', place: 'ハノイ' },
      ],
    },
    {
      text: '9月4日、田中理事長は、ザンビア共和国のハカインデ・ヒチレマ大統領と都内で会談しました。',
      issued,
      found: [{ quote: 'ハカインデ・ヒチレマ大統領と都内で会談', place: '都内', date: '2025-09-04' }],
    },
    {
      text: '坂井外務副大臣は、9月3日、15名のペルー経済代表団と会談しました。',
      issued,
      found: [
        { quote: 'ペルー経済代表団と会談', name: '坂井外務副大臣とペルー経済代表団との会談', participants: ['坂井'] },
      ],
    },
    {
      text: '同日午後2時40分から約30分間、林大臣はクルバエフ・キルギス共和国外務大臣と会談しました。',
      issued,
      found: [
        {
          quote: '林大臣はクルバエフ・キルギス共和国外務大臣と会談',
          level: 'bilateral' as const,
          participants: ['林', 'クルバエフ'],
        },
      ],
    },
    {
      text: '12月19日午前10時10分から約70分間、茂木敏充外務大臣は、シロジッディン・ムフリッディン・タジキスタン共和国外務大臣（H.E. Mr. Sirojiddin MUHRIDDIN）と会談しました。',
      issued,
      found: [
        {
          quote:
            '茂木敏充外務大臣は、シロジッディン・ムフリッディン・タジキスタン共和国外務大臣（H.E. Mr. Sirojiddin MUHRIDDIN）と会談',
          name: '日・タジキスタン外相会談',
          date: '2025-12-19',
          start: 'T10:10',
          duration: 'PT70M',
        },
      ],
    },
    {
      text: '高市総理大臣は、トカエフ・カザフスタン大統領と首脳会談を行いました。',
      issued,
      found: [{ quote: '高市総理大臣は、トカエフ・カザフスタン大統領と首脳会談', name: '日・カザフスタン首脳会談' }],
    },
    {
      text: '岩屋外務大臣は、ヴィエイラ・ブラジル外務大臣と電話会談を行いました。',
      issued,
      found: [
        {
          quote: '岩屋外務大臣は、ヴィエイラ・ブラジル外務大臣と電話会談',
          level: 'phone' as const,
          name: '日・ブラジル外相電話会談',
        },
      ],
    },
    {
      text: '高市総理大臣は、この間に各国の大統領と個別にも会談し、情勢について話し合う予定です。',
      issued,
      found: [
        {
          quote: '各国の大統領と個別にも会談',
          level: 'bilateral' as const,
          name: '高市総理大臣と各国の大統領との二国間会談',
        },
      ],
    },
    {
      text: '12月9日午後5時30分から約30分間、中央アジア5か国の代表は野田佳彦内閣総理大臣を表敬しました。',
      issued,
      found: [
        {
          quote: '中央アジア5か国の代表は野田佳彦内閣総理大臣を表敬',
          level: 'courtesy' as const,
          name: '中央アジア5か国の代表による野田佳彦内閣総理大臣への表敬',
          start: 'T17:30',
          duration: 'PT30M',
          participants: ['野田佳彦'],
        },
      ],
    },
    {
      text: '12月8日、岡田大臣はオクサロイ宮殿において、カリモフ・ウズベキスタン大統領を表敬した。',
      issued,
      found: [
        {
          quote: 'カリモフ・ウズベキスタン大統領を表敬',
          level: 'courtesy' as const,
          date: '2025-12-08',
          participants: ['岡田', 'カリモフ'],
        },
      ],
    },
  ],
  ignores: [
    '会談は約20分間続きました。',
    '両首脳は、会談の冒頭で文書を発表しました。',
    '会談に際して署名された文書は多い。',
    '岡田大臣は、会合の準備を進めると述べた。',
  ],
});
