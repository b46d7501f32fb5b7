import { type SubjectKind } from '../../guideline/subject';

/** The page of a record that a finding is about. */
export function subjectPath({ kind, id }: { readonly kind: SubjectKind; readonly id: string }): string {
  switch (kind) {
    case 'VENDOR':
      return `/vendors/${id}`;
    case 'CONTRACT':
      return `/contracts/${id}`;
    case 'CONTRACT_MEMBER':
      return `/contract-members/${id}`;
    case 'SYSTEM':
      return `/systems/${id}`;
    case 'EQUIPMENT':
      return `/equipment/${id}`;
    case 'MATRIX':
      return `/matrices/${id}`;
    case 'SUBCONTRACT':
      return `/subcontracts/${id}`;
    case 'RISK_ACCEPTANCE':
      return `/risk-acceptances/${id}`;
    case 'INSTITUTION':
      return `/institutions/${id}`;
    case 'CERTIFICATION':
      return `/certifications/${id}`;
    case 'INCIDENT':
      return `/incidents/${id}`;
    case 'PROVISION':
      return `/provisions/${id}`;
  }
}
