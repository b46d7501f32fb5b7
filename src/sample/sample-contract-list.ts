import { type Row } from './insert-rows';
import { type SampleContract } from './sample-contract';
import { NEGLECTED_CONTRACTS } from './sample-neglected';

const SAAS: Row = {
  deploymentModel: 'SAAS',
  externalStorage: 'YES',
  storageCountries: ['JP'],
  jurisdictionConfirmed: 'YES',
  usesThirdPartyCloud: 'YES',
};
const NO_DATA: Row = { handlesMedicalInfo: 'NO', personalDataHandling: 'NOT_HANDLED' };

/** Twenty-four contracts, the last of them neglected ones; what is wrong with some of them is what the gap report shows. */
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
  ...NEGLECTED_CONTRACTS,
];
