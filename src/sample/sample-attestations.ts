import { type AttestationTopic, TOPICS_OF } from '../kernel/terms/attestation-terms';
import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { contract, sampleId } from './sample-id';
import { SAMPLE_INSTITUTION, system } from './sample-institution';

const subcontract = (number: number) => sampleId('subcontract', number);
const device = (number: number) => sampleId('equipment', number);

/** What was confirmed, of what, months ago; YES, with a paper, unless it says otherwise. */
interface Attested {
  readonly topic: AttestationTopic;
  readonly of: Row;
  readonly monthsAgo: number;
  readonly over?: Row;
  /** The last month for which it counts, where it has an end. */
  readonly untilMonthsAgo?: number;
  /** Items answered no, and in how many months each is to be done. */
  readonly openItems?: readonly (readonly [no: string, months: number])[];
}

const ofContract = (topic: AttestationTopic, number: number, monthsAgo: number, over: Row = {}): Attested => ({
  topic,
  of: { contractId: contract(number) },
  monthsAgo,
  over,
});

const ofSystem = (topic: AttestationTopic, number: number, monthsAgo: number, over: Row = {}): Attested => ({
  topic,
  of: { systemId: system(number) },
  monthsAgo,
  over,
});

const ofDevice = (topic: AttestationTopic, number: number, monthsAgo: number): Attested => ({
  topic,
  of: { equipmentId: device(number) },
  monthsAgo,
});

/** The executives have instructed whom they must in all but what to do about re-entrustment (5⑤). */
const INSTRUCTED: readonly AttestationTopic[] = [
  'INSTRUCTION_SELECTION',
  'INSTRUCTION_CERTIFICATION',
  'INSTRUCTION_TWO_FACTOR',
  'INSTRUCTION_CONTRACT',
  'INSTRUCTION_DEMARCATION',
];

/** Contracts that go on, by their place; nobody has looked into contracts 12 and 21 yet. */
const LOOKED_INTO = [...Array.from({ length: 18 }, (_, i) => i + 1).filter((number) => number !== 12), 22, 23];
/** Contracts that keep information outside; of contract 9 nobody has looked into anything. */
const STORING = [7, 8, 13];

/** The ward's portal came about by itself: nobody has looked into the eighth system. */
const SYSTEMS_LOOKED_INTO = [1, 2, 3, 4, 5, 6, 7];

/** Of two items answered no one was to be done a month ago; the other has time. */
const MISSED = {
  over: { conclusion: 'NO', note: '「いいえ」2項目' },
  openItems: [
    ['2②', -1],
    ['2⑤', 3],
  ],
} as const;

/** The devices in use, by their place; see KINDS. */
const DEVICES = Array.from({ length: 40 }, (_, i) => i + 1);
const READING_TERMINALS = [29, 30];

const CRITERIA = TOPICS_OF.CONTRACT.filter((topic) => topic.startsWith('STORAGE_CRITERION_'));

/** What the hospital has arranged once and for all, or said of itself, years ago. */
const ARRANGED: readonly AttestationTopic[] = [
  'EMERGENCY_ORGANISATION',
  'APPROVAL_SCHEME',
  'AUTHORITY_REPORT_PROCEDURE',
  'LEAK_PROCEDURE',
  'PATIENT_DESK',
  'SAFETY_DOCUMENTATION',
  'SECURITY_POLICY',
  'RISK_POLICY',
  'NOTIFICATION_LIST',
  'BCP',
  'BCP_SERVICES',
  'BCP_DECISIONS',
  'SAFETY_PLAN',
  'PLAN_AIM',
  'PLAN_MEASURES',
  'PLAN_RESOURCES',
  'PLAN_RESPONSIBLE',
  'PLAN_DEADLINE',
  'REGIONAL_CORE',
];

const ofHospital = (topic: AttestationTopic, monthsAgo: number, over: Row = {}, untilMonthsAgo?: number): Attested => ({
  topic,
  of: {},
  monthsAgo,
  over,
  ...(untilMonthsAgo === undefined ? {} : { untilMonthsAgo }),
});

/** How the hospital governs itself: much is in order, and of each kind something is not. */
const GOVERNED: readonly Attested[] = [
  ...ARRANGED.map((topic) => ofHospital(topic, 30)),
  ofHospital('MANAGEMENT_REPORT', 5),
  ofHospital('IMPROVEMENT', 5),
  // Operators look at themselves; the drill of last year has not been repeated.
  ofHospital('SELF_INSPECTION', 4),
  ofHospital('BCP_DRILL', 14),
  ofHospital('STAFF_TRAINING', 6),
  // Of the people whom vendors and agencies send, some were not trained.
  ofHospital('VENDOR_STAFF_TRAINING', 6, { conclusion: 'NO', note: '派遣職員3名が未受講' }),
  // The auditors came eight months ago; two of their points were to be mended a month ago.
  ofHospital('AUDIT', 8, { note: '医療情報システムを対象とする内部監査' }),
  ofHospital('AUDITOR_INDEPENDENCE', 8),
  ofHospital('AUDIT_FOLLOW_UP', 7, { conclusion: 'NO', note: '指摘2件が残る' }, 1),
  ofHospital('RISK_ASSESSMENT', 15),
  // The list of whom to notify was changed two months ago, and the operators still have the one before.
  ofHospital('NOTIFICATION_LIST_SHARED', 29),
  ofHospital('NOTIFICATION_LIST', 2),
  // An expert was retained until last month.
  ofHospital('SECURITY_EXPERT_CONTACT', 25, {}, 1),
  // Some controls are not in place: why is known, and not yet what is to be done.
  ofHospital('CONTROLS', 3, { conclusion: 'NO', note: '証跡のレビュー、媒体の管理' }),
  ofHospital('UNMET_REASON', 2),
  // What was laid down for a time that is over: those in charge have moved on, and nobody has taken it up again.
  ofHospital('PUBLICATION_PROCEDURE', 26, {}, 2),
  ofHospital('ISMS', 26, {}, 3),
  ofHospital('CSIRT', 26, { note: '担当者の異動により見直し中' }, 4),
  ofHospital('BCP_CRITERIA', 30, {}, 2),
  ofHospital('PLAN_EVALUATION', 30, {}, 2),
  ofHospital('INSTITUTION_CHECKLIST', 20),
  ofHospital('CRITICAL_INFRASTRUCTURE', 30, { conclusion: 'NO' }),
];

const ATTESTED: readonly Attested[] = [
  ...INSTRUCTED.map((topic) => ({
    topic,
    of: {},
    monthsAgo: 4,
    over: { confirmedBy: '山﨑 清', confirmerRole: 'EXECUTIVE' },
  })),
  // The committee stands, and has not heard for five months what the departments buy.
  { topic: 'PROCUREMENT_COMMITTEE', of: {}, monthsAgo: 36 },
  { topic: 'PROCUREMENT_SHARING', of: {}, monthsAgo: 5 },
  ...GOVERNED,
  // The service of contract 8 has changed since its vendor last said how it meets the guidelines.
  ofContract('SERVICE_CHANGE', 8, 3),
  ...LOOKED_INTO.flatMap((number) => [
    // Of contract 2 training was confirmed too long ago, of contract 3 it was found not to take place.
    ofContract(
      'TRAINING',
      number,
      number === 2 ? 13 : 5,
      number === 3 ? { conclusion: 'NO', note: '未受講者あり' } : {},
    ),
    ofContract('RISK_CONFORMITY', number, number === 6 ? 14 : 7),
    // Contract 4's vendor has sent no checklist for years; that of contract 5 has missed its target.
    ...(number === 4 ? [] : [{ ...ofContract('VENDOR_CHECKLIST', number, 2), ...(number === 5 ? MISSED : {}) }]),
    ...(number === 16 ? [] : [ofContract('PERSONNEL_ROSTER', number, 6)]),
    // Nobody has told the executives about contract 17.
    ...(number === 17 ? [] : [ofContract('RISK_CONFORMITY_REPORT', number, number === 6 ? 14 : 6)]),
  ]),
  ...STORING.flatMap((number) => [
    ...CRITERIA.map((topic) => ofContract(topic, number, 16)),
    ofContract('COMPLIANCE_REPORT', number, number === 8 ? 15 : 4),
  ]),
  { topic: 'SUPERVISION', of: { subcontractId: subcontract(1) }, monthsAgo: 3 },
  { topic: 'WORK_REPORT', of: { subcontractId: subcontract(1) }, monthsAgo: 3 },
  ...SYSTEMS_LOOKED_INTO.flatMap((number) => [
    ofSystem('REQUIREMENT_CHECK', number, 41),
    ofSystem('INTRODUCTION_APPROVAL', number, 41, { confirmedBy: '髙橋 花子', confirmerRole: 'SAFETY_MANAGER' }),
    ofSystem('RECOVERY_PROCEDURE', number, 8),
    ofSystem('BACKUP', number, 2),
    ofSystem('DOCUMENTATION', number, 12),
  ]),
  // The billing system was changed, and nobody has looked at its recovery since.
  ofSystem('RECOVERY_CHANGE', 2, 5),
  ofSystem('CROSS_MATRIX_REVIEW', 1, 12),
  // With the vendor of contract 4 nobody has talked about who answers for what.
  ...LOOKED_INTO.filter((number) => number !== 4).map((number) => ofContract('DEMARCATION_CONSULTATION', number, 18)),
  ...DEVICES.flatMap((number) => [
    // The last terminal was not there when the inventory was taken; that of the analysers was last looked for too long ago.
    ...(number === 35 ? [] : [ofDevice('INVENTORY_CHECK', number, number === 34 ? 14 : 6)]),
    // Of the reading terminals nobody gathers anything.
    ...(READING_TERMINALS.includes(number) ? [] : [ofDevice('VULNERABILITY_SOURCE', number, 8)]),
  ]),
  // Whose readers see the images has acquired them, whatever the exception says (CON-025).
  ofContract('ACQUISITION_PREVENTED', 13, 4, { conclusion: 'NO', note: '読影医が画像を閲覧する' }),
];

/** 確認記録 of the sample hospital. */
export function attestationRows(calendar: SampleCalendar): Record<string, Row[]> {
  return {
    attestations: ATTESTED.map(({ topic, of, monthsAgo, over, untilMonthsAgo, openItems = [] }, i) => ({
      id: sampleId('confirmed', i + 1),
      institutionId: SAMPLE_INSTITUTION.id,
      topic,
      ...of,
      confirmedOn: calendar.months(-monthsAgo),
      confirmedBy: '𠮷田 次郎',
      conclusion: 'YES',
      documentRef: `文書管理/確認-${i + 1}`,
      openItems: openItems.map(([itemNo, months]) => ({ itemNo, targetOn: calendar.months(months) })),
      ...(untilMonthsAgo === undefined ? {} : { validTo: calendar.months(-untilMonthsAgo) }),
      ...over,
    })),
  };
}
