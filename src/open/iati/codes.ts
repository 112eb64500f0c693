import type { Basis, Scheme } from '../../model/kinds.ts';

/** Codes of IATI 2.03 and of the OECD DAC, only those that follow surely from what a release says. */
const organisationType = { government: '10', otherPublic: '15', multilateral: '40' } as const;
const role = { funding: '1', extending: '3', implementing: '4' } as const;
/** In 2.03 the day on which something is planned to begin is 1; 2 is that of its actual beginning. */
export const plannedStart = '1';
/** What is signed is no longer in preparation. Whether it has ended is told of none. */
export const underImplementation = '2';
const transactionType = { commitment: '2', pledge: '12' } as const;
/** All three schemes are official development assistance by the law and guidelines that they stand under. */
export const officialDevelopmentAssistance = '10';
export const emergencySector = { vocabulary: '2', code: '720' } as const;
/** “Sectors not specified”: the ruleset asks for a sector, and a release's field of policy is no purpose code. */
export const openSector = { vocabulary: '1', code: '99810' } as const;
/** “Developing countries, unspecified”. */
export const openRegion = '998';
/** “Activity web page”: the release itself. */
export const webPage = 'A12';

/** 421 is a standard loan, 110 a standard grant. Technical cooperation is given in kind: 110 as well. */
export const financeType: Readonly<Record<Scheme, string>> = { loan: '421', grant: '110', technical: '110' };

/**
 * As what an amount may be reported: a ceiling, what is provided and a loan are what a signature binds to; a pledge
 * binds nobody yet. Totals, targets, spending and statistics are no transactions of this paper.
 */
export const transactionOf: Readonly<Record<Basis, '2' | '12' | null>> = {
  ceiling: transactionType.commitment,
  provided: transactionType.commitment,
  loan: transactionType.commitment,
  pledge: transactionType.pledge,
  total: null,
  target: null,
  spent: null,
  statistic: null,
};

export interface KnownBody {
  readonly ref: string;
  readonly type: string;
  /** 3 extends what another pays, 4 carries it out. */
  readonly role: '3' | '4';
  readonly names: { readonly en: string; readonly ja: string };
}
const channel = (code: string, en: string, ja: string): KnownBody => ({
  ref: `XM-DAC-${code}`,
  type: organisationType.multilateral,
  role: role.implementing,
  names: { en, ja },
});

/** Grant aid, loan aid and technical cooperation are schemes of Japan's government, donor 701 of the DAC. */
export const donor = {
  ref: 'XM-DAC-701',
  type: organisationType.government,
  role: role.funding,
  country: 'JP',
  names: { en: 'Government of Japan', ja: '日本国政府' },
} as const;

/** Bodies whose codes in the DAC's list of channels and agencies are known, by their id in the record. */
export const knownBodies: Readonly<Record<string, KnownBody>> = {
  jica: {
    ref: 'XM-DAC-701-8',
    type: organisationType.otherPublic,
    role: role.extending,
    names: { en: 'Japan International Cooperation Agency', ja: '国際協力機構' },
  },
  undp: channel('41114', 'United Nations Development Programme', '国連開発計画'),
  unfpa: channel('41119', 'United Nations Population Fund', '国連人口基金'),
  unhcr: channel('41121', 'United Nations High Commissioner for Refugees', '国連難民高等弁務官事務所'),
  unicef: channel('41122', 'United Nations Children’s Fund', '国連児童基金'),
  unodc: channel('41128', 'United Nations Office on Drugs and Crime', '国連薬物・犯罪事務所'),
  wfp: channel('41140', 'World Food Programme', '国連世界食糧計画'),
  fao: channel('41301', 'Food and Agriculture Organization', '国連食糧農業機関'),
};
