/** The records a finding can be about. */
export const SUBJECT_KINDS = [
  'INSTITUTION',
  'VENDOR',
  'CERTIFICATION',
  'CONTRACT',
  'CONTRACT_MEMBER',
  'SUBCONTRACT',
  'SYSTEM',
  'EQUIPMENT',
  'MATRIX',
  'PROVISION',
  'RISK_ACCEPTANCE',
  'INCIDENT',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What a finding is about, by kind and id, so that findings import no feature. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}
