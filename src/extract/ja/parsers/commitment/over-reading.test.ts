import { describe, expect, it } from 'vitest';
import { type Line, readingOf } from '../../../../../tests/support/release.ts';

const promises = (lines: Line[]) => readingOf(lines).commitments.map((c) => [c.actor, c.force]);
const said = (words: string) => promises([['paragraph', 0, words]]);

describe('who promises', () => {
  it('is the one who speaks, not whom a clause before the verb describes', () =>
    expect(
      said(
        '林大臣から、ムサ外相が同席した昨年の首脳会談を歓迎する旨述べた上で、ザンビアの鉄道の改修への支援を継続していく旨述べました。',
      ),
    ).toEqual([['JP', 'continue']]));
  it('is whoever issues the release, also with a note behind the verb', () =>
    expect(said('借入国の負担を軽くするため、平成26年4月以降の円借款の金利を改定することとしました(注2)。')).toEqual([
      ['JP', 'decided'],
    ]));
  it('is Japan in the next item of its list, in the plain form', () =>
    expect(
      promises([
        ['item', 1, 'わが国は、洪水の被害に対し3億円の支援を供与することを表明した。'],
        ['item', 1, 'このほか、被災地の病院に対し、1億円の無償資金協力を行う。'],
      ]),
    ).toEqual([
      ['JP', 'will'],
      ['JP', 'will'],
    ]));
});

describe('what binds nobody', () => {
  it.each([
    '両首脳は、ロシアによる侵略に対し、引き続き緊密に連携していくことを確認しました。',
    '両外相は、「自由で開かれたインド太平洋」の実現に向け、引き続き緊密に協力していくことで一致しました。',
    '赤羽国土交通大臣は、港湾の整備を進めるため、各国の閣僚との会談を行います。',
  ])('%s', (words) => expect(said(words)).toEqual([]));
  it('is what a thing does, told behind a sentence on a minister', () =>
    expect(
      promises([
        [
          'paragraph',
          0,
          'この計画は昨年の訪日の際に菅首相から発表されたものです。貨物船の供与は、島々を結ぶ海上輸送の確保に貢献します。',
        ],
      ]),
    ).toEqual([]));
});

describe('the amount of a promise', () => {
  it('is not what has been given until now', () =>
    expect(
      readingOf([
        [
          'paragraph',
          0,
          '岸田大臣から、日本はこれまで300億円に上る協力をザンビアに行ってきており、今回、橋の架け替えの実施を決定した旨述べました。',
        ],
      ]).commitments.map((c) => c.amount),
    ).toEqual([null]));
});

describe('actors and what describes a noun', () => {
  it('が of what describes a noun names nobody', () =>
    expect(
      said('両国は、国連が主催する会議に向けて、専門家の会合を共同で開催することで一致しました。').map(([who]) => who),
    ).toEqual(['両国']));
  it('two ministers may be parted by a comma', () =>
    expect(said('金子総務大臣と、オチル・モンゴル国デジタル大臣は、協力覚書に署名しました。')).toEqual([
      ['両国の大臣', 'signed'],
    ]));
  it.each(['協力覚書に署名をしました', '協力覚書に署名いたしました', '協力覚書を更新する署名を行いました'])(
    '%s is a signing',
    (verb) => expect(said(`松本総務大臣は、${verb}。`)).toEqual([['JP', 'signed']]),
  );
  it('意思を表明した is an intent', () =>
    expect(said('岸田大臣は、漁業協定の交渉を推進していく意思を表明した。')).toEqual([['JP', 'intends']]));
});

describe('a guest’s programme', () => {
  const visit: Line[] = [
    ['title', 0, 'モモ・レソト王国外務大臣の来日について'],
    ['item', 0, 'モモ・レソト王国外務大臣は、10月17日から22日まで、外務省賓客として訪日する。'],
    ['item', 0, 'モモ外務大臣は、訪日中、わが国要人と会談を行い、国際的課題について幅広く協議する予定。'],
  ];
  it('promises nothing', () => expect(promises(visit)).toEqual([]));
  it('is an announcement', () => expect(readingOf(visit).kind).toBe('announcement'));
});

describe('an official’s journey', () => {
  it('promises nothing', () =>
    expect(
      said('1月31日から2月3日まで、森健良外務審議官は、北京に出張し、滞在中、孔副部長との間で安保対話を行う予定です。'),
    ).toEqual([]));
  it('また belongs to no name', () =>
    expect(said('また双方は、港湾の分野で専門家を派遣することで一致した。')).toEqual([['双方', 'agreed']]));
  it('からの names nobody', () =>
    expect(
      said(
        '両国は、サウジアラビアからの原油の供給を確認するとともに、水素の製造の実証を共同で行うことで一致した。',
      ).map(([who]) => who),
    ).toEqual(['両国']));
});

describe('several who act', () => {
  it('are named with the state before the comma', () =>
    expect(said('中国、日本及び韓国は、税関の電子化の実証を共同で行うことで一致した。')).toEqual([
      ['中国、日本及び韓国', 'agreed'],
    ]));
  it('confirm a row of things', () =>
    expect(said('両首脳は、高速鉄道の建設を着実に前進させていくこと等を確認しました。')).toEqual([
      ['両首脳', 'agreed'],
    ]));
});

describe('a deed that is told of the past or of a noun', () => {
  it('is no promise where the sentence ends in a state', () =>
    expect(said('環境省は、2009年に水質の協力覚書を署名・締結し、2013年には同覚書を更新しています。')).toEqual([]));
  it('is no promise where it describes what is made public', () =>
    expect(said('石井大臣から、昨年の会合で作成を合意した、「港湾の運営に関する事例集」を発表しました。')).toEqual([]));
  it('is told once where the signing is told as well', () =>
    expect(
      promises([
        ['paragraph', 0, '中川環境副大臣は、大気汚染に関する協力覚書に署名しました。'],
        ['paragraph', 0, '今般、大統領の来日の機会に、二度目の覚書の署名をすることとなりました。'],
      ]),
    ).toEqual([['JP', 'signed']]));
});

describe('what leads to something else', () => {
  it.each([
    '我々は、金融市場を監督する行動について合意するため、会合した。',
    '当時、我々は金融機関の資本を維持するための規則に合意した。',
    '我々は、雇用を回復するために我々がとるべき次の措置に合意した。',
    '本制度は、2017年に両国が運用の規則に合意したもので、17か国目となります。',
    '我々は、雇用の促進のために団結する。',
  ])('%s binds nobody', (words) => expect(said(words)).toEqual([]));
});

describe('a resolve told by a noun', () => {
  it('binds where something is to be concluded', () =>
    expect(said('我々は、税関の相互支援を定める協定の締結に向けた決意を再確認する。')).toEqual([['我々', 'intends']]));
});

describe('telegram style', () => {
  it('is a promise of the state that it names', () =>
    expect(said('日本は、津波で壊れた漁港の復旧を支援。')).toEqual([['JP', 'will']]));
  it('is none where it tells of the past', () => expect(said('日本は、2004年から漁港の復旧を支援。')).toEqual([]));
  it('may have a note behind its verb', () =>
    expect(said('日本とタイは、水害の予測の共同研究を始めることで一致(付属文書2参照)。')).toEqual([
      ['日本とタイ', 'agreed'],
    ]));
});

describe('how else a promise is told', () => {
  it.each<[string, string, string]>([
    ['日本は、最も貧しい国々のため、約20億ドルを拠出する決断をしました。', 'JP', 'decided'],
    ['豪州は排出の目標の達成に引き続き努力する。', 'AU', 'continue'],
    ['両首脳は、漁業資源を管理する仕組みを作るために協力する意志を強調した。', '両首脳', 'intends'],
    ['両首脳は、移住100年となる2008年を「交流年」として祝うこととする旨確認した。', '両首脳', 'agreed'],
    ['また、外相間で、「水素に関する行動計画」の署名式が行われました。', '双方', 'signed'],
    ['知事と会談し、本県と同州との間で「太陽光発電に関する覚書」を交わしました。', '本県と同州', 'signed'],
    ['両外相は、2002年中の文化担当局長級協議の開催につき合意', '両外相', 'agreed'],
    ['我々は、進展を検証するために毎年会談することとする。', '我々', 'agreed'],
    ['両大臣は、港湾と水素の分野における実証の協力を拡大する意図を確認した。', '両大臣', 'intends'],
    ['国際社会は、2015年まで100億ドルを超える支援を行います。', '国際社会', 'will'],
    ['ケニア政府が、汚職対策を進めることを約束します。', 'KE', 'will'],
    ['国際協力機構(JICA)は、連携協定更新の署名式を実施しました。', 'JICA', 'signed'],
    ['今回の協力では、国連機関を通じ、保健の分野で人道支援を実施します。', 'JP', 'will'],
    ['また、両国局長間で「水産分野に関する協力覚書」について署名を行いました。', '双方', 'signed'],
    ['河野大臣から、新たにガザの電力対策支援を実施予定であることを述べました。', 'JP', 'will'],
    ['気象庁では、2月15日から、火山の観測の専門家をトンガに派遣します。', 'JP', 'will'],
    [
      '気象庁とフィリピン火山研究所は、津波の観測に関する協力覚書の署名・交換を行いました。',
      '気象庁とフィリピン火山研究所',
      'signed',
    ],
    ['私たちは透明な貿易の規則をつくり、半導体の供給網を構築することとしました。', '私たち', 'agreed'],
    ['安倍総理から、『日本は、港湾の改修への支援を継続していく』と述べました。', 'JP', 'continue'],
    ['我々は、2030年までに3か国間の交流を4,000万人に増やすよう努める。', '我々', 'intends'],
    ['日本は今後3年間で、農業の研修員900名を受入れ。', 'JP', 'will'],
    ['農産物の輸送に関する官民対話の開始を決定。', '双方', 'agreed'],
    ['外相による政策対話の例年開催の決定。', '双方', 'agreed'],
    ['司法、教育の分野における技術協力の継続を確認。', '双方', 'agreed'],
  ])('%s', (words, actor, force) => expect(said(words)).toEqual([[actor, force]]));
});
