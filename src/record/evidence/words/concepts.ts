/**
 * What promises are about, in both languages: 税関 and “customs” are one clue, so that a Japanese release is found for
 * an English promise. One line a concept, Japanese words before the bar, English ones behind it; English words are
 * looked for as beginnings of words (“negotiat” finds negotiations), longer ones first.
 */
export const concepts: readonly string[] = `
税関|customs
貨物|cargo,freight
検査|inspection,inspect
x線|x-ray
港湾,港|port,ports,harbour,harbor
鉄道|railway,rail
地下鉄|subway,metro
高速鉄道,新幹線|high-speed rail,shinkansen
道路|road,roads,highway
橋梁,橋|bridge
空港|airport
航空|aviation,air services,airline
直行便|direct flight
物流|logistics
運輸,輸送|transport
船舶,船|ship,ships,vessel
電力|electricity,power grid
変電所|substation
発電所,発電|power plant,power station
再生可能エネルギー|renewable
太陽光|solar
水素|hydrogen
天然ガス|natural gas,lng
石油|oil
原子力|nuclear power
エネルギー|energy
エネルギートランジション,エネルギー移行|energy transition
重要鉱物|critical mineral,critical raw material
サプライチェーン,供給網|supply chain
気候変動|climate
脱炭素|decarboni
二国間クレジット,jcm|joint crediting,jcm
防災,災害|disaster
地震|earthquake
強靱|resilien
給水,水資源,水道,水・衛生|water
森林|forest
生物多様性|biodiversity
海洋プラスチック|marine plastic
廃棄物|waste
農業|agricultur
畜産|livestock
漁業,水産|fisher
食料安全保障|food security
食料,食糧|food,grain,wheat
栄養|nutrition
保健|health
医療|medical,medicine
病院|hospital
感染症|infectious,disease
ワクチン|vaccin
血液|blood
教育|education
学校|school
奨学|scholarship
研修|training
人材育成,人づくり|human resource
人的交流,交流事業|people-to-people,exchange programme,exchange program
留学|student
査証|visa
観光|touris
訪日外国人|visitors to japan,inbound
国内旅行|domestic travel,domestic touris
消費額|spending,expenditure
旅行|travel
文化|cultur
スポーツ|sport
投資協定|investment agreement,investment treaty
投資|investment,invest
貿易|trade
貿易協定|trade agreement
経済連携協定|economic partnership agreement
経済連携|economic partnership
租税|tax
関税|tariff
牛肉|beef
セーフガード|safeguard
市場アクセス|market access
包括的経済連携|comprehensive economic partnership,regional comprehensive
環太平洋パートナーシップ|trans-pacific partnership,cptpp
加入|accession,accede
加入手続|accession process
作業部会|working group
議定書|protocol
条約|treaty
協定|agreement
覚書|memorandum
交換公文,書簡|exchange of notes,letters
宣言|declaration
共同声明|joint statement
行動計画|action plan
ロードマップ|roadmap
戦略|strategy
安全保障|security
防衛|defence,defense
自衛隊|self-defense,self-defence
国軍,軍隊|armed forces
部隊間協力,円滑化協定|reciprocal access
演習,訓練|exercise,drill
海上保安,沿岸警備|coast guard
海洋|maritime,ocean,at-sea
サイバー|cyber
情報保護|security of information,information protection,protection of information
装備品,装備|equipment
テロ|terror
国境管理|border management,border control
麻薬|drug,narcotic
軍縮|disarmament
不拡散|non-proliferation
核兵器|nuclear weapon
宇宙|space
人工知能,ai|artificial intelligence,ai
デジタル|digital
半導体|semiconductor
情報通信|telecommunication,ict
郵便|postal
科学技術|science and technology
スタートアップ|start-up,startup
女性|women
難民|refugee
避難民|displaced
人道|humanitarian
地雷|mine clearance,demining
和平|peace process
国造り|nation-building,nation building
復興|reconstruction,recovery
債務|debt
円借款,借款|yen loan,oda loan,loan
無償|grant
技術協力|technical cooperation
信託基金|trust fund
融資|financing,lending
保証|guarantee
保険|insurance
開発銀行|development bank
国内総生産,gdp|gross domestic product,gdp
国民総所得|gross national income
予算|budget
法務|justice
選挙|election
汚職,腐敗|corruption
法の支配|rule of law
商務・産業,商務|commerce,trade ministers
ビジネス・フォーラム|business forum
ビジネス|business
企業|companies
民間|private
中小企業|smes,small and medium
首脳会合,首脳会議|summit
首脳会談|summit meeting,bilateral talk
外相|foreign minister
会談|talks,bilateral meeting
大統領|president
訪問|visit
主催|host
会合,会議|conference,meeting
委員会|commission,committee
事務総長|secretary-general
戦略的パートナーシップ|strategic partnership
協力プログラム|programme of cooperation,cooperation programme
3か国,三か国,日米韓,日米比|trilateral,three-way
対話|dialogue
協議|consultation
交渉|negotiat
延期|postpon,put off
穀物|grain
肥料|fertili
住宅|housing,house
都市|urban
下水|sewage,sewerage
廃水|wastewater
灌漑|irrigation
産業|industr
多角化|diversif
カスピ海|caspian
回廊|corridor
連結性,コネクティビティ|connectivity
インフラ|infrastructure
質の高いインフラ|quality infrastructure
専門家|expert
拠出|contribution,contribute
追加|additional,further
立ち上げ,発足,創設|launch,establish
枠組み|framework
重点協力分野,重点分野|priority area`
  .trim()
  .split('\n');
