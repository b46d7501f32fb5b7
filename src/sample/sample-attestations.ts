import { type AttestationTopic } from '../kernel/terms/attestation-terms';
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
}

const ofContract = (topic: AttestationTopic, number: number, monthsAgo: number, over?: Row): Attested => ({
  topic,
  of: { contractId: contract(number) },
  monthsAgo,
  ...(over === undefined ? {} : { over }),
});
const ofSystem = (topic: AttestationTopic, number: number, monthsAgo: number): Attested => ({
  topic,
  of: { systemId: system(number) },
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

const ATTESTED: readonly Attested[] = [
  ...INSTRUCTED.map((topic) => ({
    topic,
    of: {},
    monthsAgo: 4,
    over: { confirmedBy: '山﨑 清', confirmerRole: 'EXECUTIVE' },
  })),
  // Of contract 2 training was confirmed too long ago, of contract 3 it was found not to take place.
  ofContract('TRAINING', 1, 5),
  ofContract('TRAINING', 2, 13),
  ofContract('TRAINING', 3, 2, { conclusion: 'NO', note: '未受講者あり' }),
  ofSystem('BACKUP', 1, 2),
  { topic: 'SUPERVISION', of: { subcontractId: subcontract(1) }, monthsAgo: 3 },
  { topic: 'INVENTORY_CHECK', of: { equipmentId: device(1) }, monthsAgo: 6 },
];

/** 確認記録 of the sample hospital. */
export function attestationRows(calendar: SampleCalendar): Record<string, Row[]> {
  return {
    attestations: ATTESTED.map(({ topic, of, monthsAgo, over }, i) => ({
      id: sampleId('confirmed', i + 1),
      institutionId: SAMPLE_INSTITUTION.id,
      topic,
      ...of,
      confirmedOn: calendar.months(-monthsAgo),
      confirmedBy: '𠮷田 次郎',
      conclusion: 'YES',
      documentRef: `文書管理/確認-${i + 1}`,
      ...over,
    })),
  };
}
