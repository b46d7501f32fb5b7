import { type ClauseKind, type ClauseReview } from '../kernel/terms/contract-terms';
import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { contract, sampleId } from './sample-id';
import { clauseRows, documentRows, evaluationRows } from './sample-contract-papers';
import { runningRows } from './sample-contract-running';
import { SAMPLE_INSTITUTION, system } from './sample-institution';
import { vendor } from './sample-vendors';

export interface SampleContract {
  readonly title: string;
  readonly vendor: number;
  readonly systems: readonly number[];
  /** Months from today to the last day of the term; a fraction in days is given by `endDays`. */
  readonly endMonths: number;
  readonly endDays?: number;
  readonly over?: Row;
  /** Clauses that were not found present. */
  readonly clauses?: Readonly<Partial<Record<ClauseKind, ClauseReview>>>;
  /** How the matrix stands: agreed unless said otherwise. */
  readonly matrix?: 'AGREED' | 'DRAFT' | 'NONE';
  /** The contract whose matrix settles the rows that its system shares. */
  readonly beside?: number;
}

const SAAS: Row = {
  deploymentModel: 'SAAS',
  externalStorage: 'YES',
  storageCountries: ['JP'],
  jurisdictionConfirmed: 'YES',
  usesThirdPartyCloud: 'YES',
};
const NO_DATA: Row = { handlesMedicalInfo: 'NO', personalDataHandling: 'NOT_HANDLED' };

/** Twenty contracts; what is wrong with some of them is what the gap report shows. */
export const CONTRACTS: readonly SampleContract[] = [
  { title: '電子カルテシステム保守委託契約', vendor: 1, systems: [1], endMonths: 16, over: { importance: 'HIGH' } },
  // Contradicts contract 1 on who updates the operating systems (SR-03).
  { title: '電子カルテ基盤運用委託契約', vendor: 8, systems: [1], endMonths: 4, beside: 1 },
  {
    title: '医事会計システム保守委託契約',
    vendor: 2,
    systems: [2],
    endMonths: 0,
    endDays: 75,
    over: { noticeMonths: 2 },
  },
  // The vendor's Privacy Mark has expired.
  {
    title: '医用画像管理システム保守委託契約',
    vendor: 3,
    systems: [3],
    endMonths: 10,
    over: { deploymentModel: 'HYBRID' },
  },
  // Vendor with ISMS only.
  {
    title: '臨床検査システム保守委託契約',
    vendor: 4,
    systems: [4],
    endMonths: 8,
    clauses: { INCIDENT_COOPERATION: 'MISSING', CONFIDENTIALITY: 'PARTIAL', TECH_INFO: 'MISSING', SLA: 'MISSING' },
  },
  // Row IN-05 (VPN appliance) is answered by nobody.
  {
    title: 'リモート保守回線・VPN装置提供契約',
    vendor: 5,
    systems: [6],
    endMonths: 20,
    over: { externalConnection: 'YES', remoteMaintenance: 'YES' },
  },
  // The cloud chain: SaaS on another provider's cloud.
  {
    title: '薬剤部門クラウドサービス利用契約',
    vendor: 6,
    systems: [5],
    endMonths: 11,
    over: { ...SAAS, chainType: 'SINGLE_PRIME' },
  },
  {
    title: '地域医療連携サービス利用契約',
    vendor: 6,
    systems: [7],
    endMonths: 14,
    over: { ...SAAS, statutoryRecords: 'NO' },
  },
  {
    title: '診療予約クラウド利用契約',
    vendor: 12,
    systems: [],
    endMonths: 5,
    over: { ...SAAS, storageCountries: [], jurisdictionConfirmed: 'UNKNOWN' },
    matrix: 'DRAFT',
  },
  { title: '端末リース契約', vendor: 11, systems: [], endMonths: 26, over: NO_DATA },
  { title: '院内ネットワーク保守契約', vendor: 5, systems: [6], endMonths: 9, beside: 6 },
  // Nobody has looked into it, nor said how important it is.
  { title: 'サーバー室設備保守契約', vendor: 8, systems: [], endMonths: 7, over: { ...NO_DATA, importance: null } },
  {
    title: '画像読影支援サービス契約',
    vendor: 6,
    systems: [3],
    endMonths: 13,
    beside: 4,
    // Kept in the United States too, and nobody has looked into the law there (GL-007, GL-010).
    over: { ...SAAS, storageCountries: ['JP', 'US'], personalDataHandling: 'CLOUD_EXCEPTION' },
  },
  {
    title: '検体検査外部委託連携契約',
    vendor: 4,
    systems: [4],
    endMonths: 6,
    beside: 5,
    clauses: { REENTRUSTMENT: 'UNREVIEWED' },
  },
  { title: '薬剤在庫連携開発委託契約', vendor: 12, systems: [5], endMonths: 3, beside: 7, matrix: 'NONE' },
  // Ran out a month ago and is still in use.
  { title: '医事統計レポート作成委託契約', vendor: 2, systems: [2], endMonths: -1, beside: 3 },
  {
    title: 'ウイルス対策・EDR運用委託契約',
    vendor: 8,
    systems: [],
    endMonths: 15,
    clauses: { AUDIT_REPORTING: 'PARTIAL', EMERGENCY_SUPPORT: 'MISSING', LEGAL_COMPLIANCE: 'MISSING' },
  },
  { title: 'ヘルプデスク派遣契約', vendor: 8, systems: [], endMonths: 18, over: { personalDataHandling: 'UNKNOWN' } },
  // Being negotiated, with a vendor that holds nothing which qualifies yet.
  {
    title: 'AI問診サービス利用契約(交渉中)',
    vendor: 7,
    systems: [],
    endMonths: 24,
    over: { ...SAAS, status: 'NEGOTIATING' },
    matrix: 'NONE',
  },
  // Ended.
  { title: '旧電子カルテ保守委託契約(終了)', vendor: 1, systems: [], endMonths: -8, over: { status: 'ENDED' } },
];

export function contractRows(calendar: SampleCalendar): Record<string, Row[]> {
  return {
    contracts: CONTRACTS.map((sample, i) => contractRow(sample, i, calendar)),
    contract_systems: CONTRACTS.flatMap(({ systems }, i) =>
      systems.map((number) => ({ contractId: contract(i + 1), systemId: system(number) })),
    ),
    contract_documents: CONTRACTS.flatMap((_, i) => documentRows(contract(i + 1), i, calendar)),
    contract_clauses: CONTRACTS.flatMap(({ clauses = {}, over = {} }, i) =>
      over['status'] === 'NEGOTIATING' ? [] : clauseRows(contract(i + 1), i, clauses, calendar),
    ),
    contract_dependencies: [
      {
        id: sampleId('dependency', 1),
        contractId: contract(7),
        kind: 'CLOUD',
        name: '見本クラウド基盤',
        vendorId: vendor(6),
        country: 'JP',
        managedBy: '医療情報部',
        responsibilityRef: '共有責任モデル 見本クラウド基盤 2026年度版',
      },
      // Whose account it is that runs on the cloud beneath the cloud nobody has asked (CLD-009).
      {
        id: sampleId('dependency', 2),
        contractId: contract(7),
        kind: 'CLOUD',
        name: 'Sample Cloud IaaS',
        vendorId: vendor(7),
        dependsOnId: undefined,
        country: 'US',
      },
      {
        id: sampleId('dependency', 3),
        contractId: contract(6),
        kind: 'NETWORK',
        name: '見本閉域網',
        vendorId: vendor(5),
        country: 'JP',
        managedBy: '㈱髙﨑サンプルネットワーク',
      },
      {
        id: sampleId('dependency', 4),
        contractId: contract(8),
        kind: 'CLOUD',
        name: '見本クラウド基盤',
        vendorId: vendor(6),
        country: 'JP',
        managedBy: '医療情報部',
      },
    ],
    ...runningRows(calendar),
    certification_coverages: [
      coverage(1, 1, 1, 'YES', calendar),
      coverage(2, 3, 3, 'YES', calendar),
      coverage(3, 5, 5, 'NO', calendar),
    ],
    vendor_evaluations: CONTRACTS.flatMap(({ vendor: number }, i) =>
      evaluationRows(contract(i + 1), vendor(number), i, calendar),
    ),
    disclosure_treatments: [
      {
        id: sampleId('treatment', 1),
        institutionId: SAMPLE_INSTITUTION.id,
        disclosureId: sampleId('disclosure', 3),
        itemNo: '12',
        treatment: 'サーバ室の施錠と、媒体を廃棄するときの証明書の受領で対応する',
        decidedOn: calendar.months(-6),
        decidedBy: '見本 三郎',
      },
    ],
    effectiveness_evidence: [
      {
        id: sampleId('evidence', 1),
        institutionId: SAMPLE_INSTITUTION.id,
        vendorId: vendor(6),
        type: 'SOC2_TYPE2',
        receivedOn: calendar.months(-5),
        reviewedOn: calendar.months(-4),
        reviewer: '𠮷田 次郎',
        effective: 'YES',
        conclusion: '運用の有効性を確認した',
      },
      // Received, and nobody has read it (CERT-007).
      {
        id: sampleId('evidence', 2),
        institutionId: SAMPLE_INSTITUTION.id,
        vendorId: vendor(12),
        type: 'SOC2_TYPE2',
        receivedOn: calendar.months(-3),
      },
    ],
  };
}

function contractRow(
  { title, vendor: number, endMonths, endDays, over = {} }: SampleContract,
  i: number,
  calendar: SampleCalendar,
): Row {
  const status = typeof over['status'] === 'string' ? over['status'] : 'ACTIVE';
  const isSigned = status !== 'NEGOTIATING';
  const start = calendar.months(-14);
  return {
    id: contract(i + 1),
    institutionId: SAMPLE_INSTITUTION.id,
    vendorId: vendor(number),
    contractNo: `SAMPLE-${String(i + 1).padStart(3, '0')}`,
    title,
    status,
    negotiatingFrom: isSigned ? calendar.months(-17) : calendar.days(-30),
    signedOn: isSigned ? calendar.months(-15) : undefined,
    activatedOn: isSigned ? start : undefined,
    endedOn: status === 'ENDED' ? calendar.months(-8) : undefined,
    startOn: isSigned ? start : undefined,
    endOn: endDays === undefined ? calendar.months(endMonths) : calendar.days(endDays),
    autoRenew: false,
    noticeMonths: 1,
    serviceInUse: isSigned ? 'YES' : 'NO',
    serviceEndedOn: status === 'ENDED' ? calendar.months(-8) : undefined,
    handlesMedicalInfo: 'YES',
    personalDataHandling: 'HANDLED',
    externalStorage: 'NO',
    statutoryRecords: 'NO',
    jurisdictionConfirmed: 'YES',
    importance: 'NORMAL',
    deploymentModel: 'ON_PREMISES',
    chainType: 'SINGLE_PRIME',
    usesThirdPartyCloud: 'NO',
    remoteMaintenance: 'NO',
    externalConnection: 'NO',
    vendorManager: '見本 責任者',
    reviewedOn: isSigned ? calendar.months(i === 11 ? -14 : -3) : undefined,
    // It had begun before the hospital took up the registry.
    ...(status === 'ENDED'
      ? {
          takenOverOn: calendar.months(-13),
          takenOverSaidBy: '医療情報部 髙橋 花子',
          takenOverPaperRef: '契約書庫 旧-3',
        }
      : {}),
    nextReviewOn: isSigned ? calendar.months(i === 11 ? -2 : 9) : undefined,
    ...over,
  };
}

function coverage(
  number: number,
  contractNumber: number,
  certification: number,
  covers: string,
  calendar: SampleCalendar,
): Row {
  return {
    id: sampleId('coverage', number),
    contractId: contract(contractNumber),
    certificationId: sampleId('certification', certification),
    covers,
    judgedOn: calendar.months(-6),
    judgedBy: '𠮷田 次郎',
  };
}
