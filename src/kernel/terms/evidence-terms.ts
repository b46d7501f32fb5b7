/** What an institution asks a vendor for. */
export const EVIDENCE_KINDS = [
  'RENEWED_CERTIFICATE',
  'EFFECTIVENESS_EVIDENCE',
  'MDS',
  'SDS',
  'YEARLY_CHECKLIST',
  'SUBCONTRACTOR_LIST',
  'MATRIX_FORM',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What is on record of a request. */
export const KEPT_EVIDENCE_STATES = ['ASKED', 'ANSWERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type KeptEvidenceState = (typeof KEPT_EVIDENCE_STATES)[number];

/** LAPSED follows from the day: nobody answered (anew) by the day asked for. It can still be answered. */
export const EVIDENCE_STATES = [...KEPT_EVIDENCE_STATES, 'LAPSED'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** What becomes of an answer that was shared with an institution. */
export const EVIDENCE_VERDICTS = ['ACCEPTED', 'REFUSED'] as const;
export type EvidenceVerdict = (typeof EVIDENCE_VERDICTS)[number];

/** What became of a mail with a link. */
export const EVIDENCE_LINK_STATES = ['READY', 'SENDING', 'SENT', 'BOUNCED', 'FAILED'] as const;
export type EvidenceLinkState = (typeof EVIDENCE_LINK_STATES)[number];
