import { type SampleContract } from './sample-contract';

/**
 * What departments signed by themselves, past the department for medical information: nearly every thing that can be
 * forgotten was forgotten in one of them. The rest of the hospital shows what is usual; these show that each rule speaks.
 */
export const NEGLECTED_CONTRACTS: readonly SampleContract[] = [
  // 21: from somebody's acquaintance, by telephone; the matrix is a sheet with a single line.
  {
    title: '健診結果データ入力委託契約',
    vendor: 13,
    systems: [],
    endMonths: 8,
    over: {
      handlesMedicalInfo: 'UNKNOWN',
      externalStorage: 'UNKNOWN',
      statutoryRecords: 'UNKNOWN',
      jurisdictionConfirmed: 'UNKNOWN',
      externalConnection: 'UNKNOWN',
      deploymentModel: undefined,
      vendorManager: undefined,
    },
    clauses: { DEMARCATION: 'MISSING' },
    matrix: 'DRAFT',
    papers: 'NONE',
  },
  // 22: signed, under way, and never put in force in the registry; it forbids what is done all the same.
  {
    title: '放射線部門システム保守委託契約',
    vendor: 14,
    systems: [],
    endMonths: 9,
    over: { status: 'SIGNED', activatedOn: undefined },
    matrix: 'DRAFT',
    papers: 'NOWHERE',
    forbidsReentrustment: true,
  },
  // 23: a service on others' clouds, agreed by whoever was at hand, on a paper that nobody has.
  {
    title: '人間ドック画像保管サービス利用契約',
    vendor: 15,
    systems: [],
    endMonths: 7,
    over: {
      deploymentModel: 'SAAS',
      externalStorage: 'YES',
      storageCountries: ['JP'],
      usesThirdPartyCloud: 'YES',
      externalConnection: 'YES',
      chainType: undefined,
    },
  },
  // 24: over for three months; what became of the data nobody has asked.
  {
    title: '旧健診予約データ入力委託契約(終了)',
    vendor: 9,
    systems: [],
    endMonths: -3,
    over: { status: 'ENDED' },
  },
];
