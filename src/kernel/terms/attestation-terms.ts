/** What an attestation can be about. */
export const ATTESTATION_SUBJECTS = ['INSTITUTION', 'CONTRACT', 'SUBCONTRACT', 'SYSTEM', 'EQUIPMENT'] as const;
export type AttestationSubject = (typeof ATTESTATION_SUBJECTS)[number];

/**
 * What can be attested of what: everything of which nothing more is to be said than who confirmed it when, on which evidence
 * and until when. A topic is here because a rule asks for it.
 */
export const TOPICS_OF = {
  INSTITUTION: [
    'INSTRUCTION_SELECTION',
    'INSTRUCTION_CERTIFICATION',
    'INSTRUCTION_TWO_FACTOR',
    'INSTRUCTION_CONTRACT',
    'INSTRUCTION_REENTRUSTMENT',
    'INSTRUCTION_DEMARCATION',
    'PROCUREMENT_COMMITTEE',
    'PROCUREMENT_SHARING',
  ],
  CONTRACT: [
    'RISK_ASSESSMENT',
    'DISCLOSURE_TREATMENT',
    'SERVICE_CHANGE',
    'VENDOR_CHECKLIST',
    'RISK_CONFORMITY',
    'RISK_CONFORMITY_REPORT',
    'PERSONNEL_ROSTER',
    'TRAINING',
    'COMPLIANCE_REPORT',
    'FOREIGN_LAW',
    'OVERSEAS_CHECK',
    'EXTERNAL_ENVIRONMENT',
    'SAFETY_MEASURES',
    'ACQUISITION_PREVENTED',
    'EMERGENCY_ARRANGEMENT',
    'DEMARCATION_CONSULTATION',
    'ERASURE',
    'STORAGE_CRITERION_A',
    'STORAGE_CRITERION_B',
    'STORAGE_CRITERION_C',
    'STORAGE_CRITERION_D',
    'STORAGE_CRITERION_E',
    'STORAGE_CRITERION_F',
    'STORAGE_CRITERION_G',
  ],
  SUBCONTRACT: [
    'SUPERVISION',
    'EXTERNAL_ENVIRONMENT',
    'EXTERNAL_DISCLOSURE',
    'WORK_REPORT',
    'ERASURE',
    'OVERSEAS_REQUIREMENTS',
  ],
  SYSTEM: [
    'REQUIREMENT_CHECK',
    'INTRODUCTION_APPROVAL',
    'EMERGENCY_INTRODUCTION',
    'RECOVERY_PROCEDURE',
    'RECOVERY_CHANGE',
    'BACKUP',
    'DOCUMENTATION',
    'CROSS_MATRIX_REVIEW',
  ],
  EQUIPMENT: ['INVENTORY_CHECK', 'VULNERABILITY_SOURCE', 'ERASURE'],
} as const satisfies Readonly<Record<AttestationSubject, readonly string[]>>;

/** A topic that can be attested of a subject of the kind. */
export type TopicOf<S extends AttestationSubject> = (typeof TOPICS_OF)[S][number];
export type AttestationTopic = TopicOf<AttestationSubject>;

export const ATTESTATION_TOPICS: readonly AttestationTopic[] = [
  ...new Set<AttestationTopic>(ATTESTATION_SUBJECTS.flatMap((subject) => TOPICS_OF[subject])),
];
