import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { contract, sampleId } from './sample-id';
import { type SampleContract } from './sample-contract';
import { CONTRACTS } from './sample-contract-list';
import { clauseRows, documentRows, evaluationRows, lostPaperRows } from './sample-contract-papers';
import { runningRows } from './sample-contract-running';
import { SAMPLE_INSTITUTION, system } from './sample-institution';
import { vendor } from './sample-vendor-list';

export function contractRows(calendar: SampleCalendar): Record<string, Row[]> {
  return {
    contracts: CONTRACTS.map((sample, i) => contractRow(sample, i, calendar)),
    contract_systems: CONTRACTS.flatMap(({ systems }, i) =>
      systems.map((number) => ({ contractId: contract(i + 1), systemId: system(number) })),
    ),
    contract_documents: CONTRACTS.flatMap((sample, i) => documentRows(contract(i + 1), i, sample, calendar)),
    contract_clauses: CONTRACTS.flatMap((sample, i) =>
      sample.over?.['status'] === 'NEGOTIATING' ? [] : clauseRows(contract(i + 1), i, sample, calendar),
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
    ...lostPaperRows(calendar),
    ...runningRows(calendar),
    certification_coverages: [
      coverage(1, 1, 1, 'YES', calendar),
      coverage(2, 3, 3, 'YES', calendar),
      coverage(3, 5, 5, 'NO', calendar),
      // Of the member of contract 15.
      coverage(4, 15, 1, 'YES', calendar),
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

/** What came when the matrices had been agreed: the service of contract 23 went to another’s cloud (MTX-018). */
export function movedSinceAgreed(): Record<string, Row[]> {
  return {
    contract_dependencies: [
      {
        id: sampleId('dependency', 5),
        contractId: contract(23),
        kind: 'CLOUD',
        name: '見本オブジェクトストレージ',
        vendorId: vendor(7),
        country: 'JP',
        managedBy: 'サンプルドック画像株式会社',
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
    endedOn: status === 'ENDED' ? calendar.months(endMonths) : undefined,
    startOn: isSigned ? start : undefined,
    endOn: endDays === undefined ? calendar.months(endMonths) : calendar.days(endDays),
    autoRenew: false,
    noticeMonths: 1,
    serviceInUse: isSigned ? 'YES' : 'NO',
    serviceEndedOn: status === 'ENDED' ? calendar.months(endMonths) : undefined,
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
