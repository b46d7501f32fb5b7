import { CLAUSE_KINDS, type ClauseKind, type ClauseReview } from '../kernel/terms/contract-terms';
import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { sampleId } from './sample-id';
import { SAMPLE_INSTITUTION } from './sample-institution';

/** Into contract 12 nobody has looked since it was signed: neither its clauses nor how its vendor was chosen (VND-002 to 004). */
const UNTOUCHED = 11;

/** The review of every clause kind: present unless said otherwise. */
export function clauseRows(
  contractId: string,
  place: number,
  clauses: Readonly<Partial<Record<ClauseKind, ClauseReview>>>,
  calendar: SampleCalendar,
): Row[] {
  return CLAUSE_KINDS.map((kind, k) => {
    const review = clauses[kind] ?? (kind === 'CLOUD_NON_HANDLING' ? 'NOT_APPLICABLE' : 'PRESENT');
    const isReviewed = review !== 'UNREVIEWED';
    return {
      id: sampleId('clause', place * CLAUSE_KINDS.length + k + 1),
      contractId,
      kind,
      review,
      ...(review === 'PRESENT' ? { reference: `第${k + 1}条`, documentId: sampleId('document', place * 2 + 1) } : {}),
      ...(review === 'NOT_APPLICABLE'
        ? { inapplicableReason: '個人データを取り扱う業務のため', inapplicableApprovedBy: '山﨑 清' }
        : {}),
      ...(isReviewed ? { reviewedOn: calendar.months(place === UNTOUCHED ? -14 : -3), reviewedBy: '見本 法務' } : {}),
      ...(kind === 'REENTRUSTMENT' && isReviewed
        ? { prohibited: false, priorInformation: true, consultation: true, agreement: true, approval: true }
        : {}),
      ...(kind === 'BREACH_NOTICE' ? { noticeHours: 24 } : {}),
    };
  });
}

/** Contract and organisation chart, each with its place and hash. */
export function documentRows(contractId: string, place: number, calendar: SampleCalendar): Row[] {
  return (['CONTRACT', 'ORG_CHART'] as const).map((type, t) => ({
    id: sampleId('document', place * 2 + t + 1),
    contractId,
    type,
    title: type === 'CONTRACT' ? '契約書' : '実施体制図',
    datedOn: calendar.months(-14),
    storageRef: `契約書庫/見本/${place + 1}-${t + 1}`,
    sha256: (place * 2 + t).toString(16).padStart(64, '0'),
  }));
}

/** Selection before the signature, supervision since; the vendor of contract 5 was never looked at again. */
export function evaluationRows(contractId: string, vendorId: string, place: number, calendar: SampleCalendar): Row[] {
  const evaluation = (type: 'SELECTION' | 'SUPERVISION', number: number, months: number) => ({
    id: sampleId('evaluation', place * 2 + number),
    institutionId: SAMPLE_INSTITUTION.id,
    vendorId,
    contractId,
    type,
    completedOn: calendar.months(months),
    ...(place === UNTOUCHED ? {} : { functionalFit: 'YES', securityFit: 'YES', organisationFit: 'YES' }),
    guidelineFit: 'YES',
    overallFit: 'YES',
    evaluator: '𠮷田 次郎',
  });
  return [evaluation('SELECTION', 1, -16), ...(place === 4 ? [] : [evaluation('SUPERVISION', 2, -5)])];
}
