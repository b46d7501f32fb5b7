import { CLAUSE_KINDS } from '../kernel/terms/contract-terms';
import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { type SampleContract } from './sample-contract';
import { sampleId } from './sample-id';
import { SAMPLE_INSTITUTION } from './sample-institution';

/** Into contract 12 nobody has looked since it was signed: neither its clauses nor how its vendor was chosen (VND-002 to 004). */
const UNTOUCHED = 11;

/** The review of every clause kind: present unless said otherwise. */
export function clauseRows(
  contractId: string,
  place: number,
  { clauses = {}, papers, forbidsReentrustment = false }: SampleContract,
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
      ...(review === 'PRESENT' ? { reference: `第${k + 1}条` } : {}),
      ...(review === 'PRESENT' && papers !== 'NONE' ? { documentId: sampleId('document', place * 2 + 1) } : {}),
      ...(review === 'NOT_APPLICABLE'
        ? { inapplicableReason: '個人データを取り扱う業務のため', inapplicableApprovedBy: '山﨑 清' }
        : {}),
      ...(isReviewed ? { reviewedOn: calendar.months(place === UNTOUCHED ? -14 : -3), reviewedBy: '見本 法務' } : {}),
      ...(kind === 'REENTRUSTMENT' && isReviewed
        ? {
            prohibited: forbidsReentrustment,
            priorInformation: true,
            consultation: true,
            agreement: true,
            approval: true,
          }
        : {}),
      ...(kind === 'BREACH_NOTICE' ? { noticeHours: 24 } : {}),
    };
  });
}

function sha256Of(place: number, type: number): string {
  return (place * 2 + type).toString(16).padStart(64, '0');
}

/** Contract and organisation chart, each with its place and hash. */
export function documentRows(
  contractId: string,
  place: number,
  { papers }: SampleContract,
  calendar: SampleCalendar,
): Row[] {
  if (papers === 'NONE') return [];
  return (['CONTRACT', 'ORG_CHART'] as const).map((type, t) => ({
    id: sampleId('document', place * 2 + t + 1),
    contractId,
    type,
    title: type === 'CONTRACT' ? '契約書' : '実施体制図',
    datedOn: calendar.months(-14),
    ...(papers === 'NOWHERE'
      ? {}
      : {
          storageRef: `契約書庫/見本/${place + 1}-${t + 1}`,
          sha256: sha256Of(place, t),
        }),
  }));
}

/** The scan of contract 16 is on record, and not where files are kept (CON-031). */
export function lostPaperRows(calendar: SampleCalendar): Record<string, Row[]> {
  const place = 15;
  const id = sampleId('stored', 1);
  return {
    documents: [
      {
        id,
        institutionId: SAMPLE_INSTITUTION.id,
        name: '医事統計レポート作成委託契約書.pdf',
        mediaType: 'application/pdf',
        size: 48_211,
        sha256: sha256Of(place, 0),
        contentState: 'MISSING',
        contentStateSince: calendar.days(-4),
      },
    ],
    document_links: [
      {
        id: sampleId('stored', 2),
        documentId: id,
        subjectKind: 'CONTRACT_DOCUMENT',
        subjectId: sampleId('document', place * 2 + 1),
      },
    ],
  };
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
