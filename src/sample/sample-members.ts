import { type AttestationTopic } from '../kernel/terms/attestation-terms';
import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { evaluationRows } from './sample-contract-papers';
import { contract, sampleId } from './sample-id';
import { SAMPLE_INSTITUTION } from './sample-institution';
import { CONTRACTS } from './sample-contract-list';
import { vendor } from './sample-vendor-list';

/** 共同企業体: whoever makes the link to the pharmacies makes it together with the vendor of the electronic records. */
const JOINT = { contract: 15, member: 1, id: sampleId('member', 1) };

/** What the hospital has confirmed of the member, as of the others: how many months ago. */
const CONFIRMED: readonly (readonly [AttestationTopic, number])[] = [
  ['TRAINING', 5],
  ['VENDOR_CHECKLIST', 2],
  ['PERSONNEL_ROSTER', 6],
];

/** The member of a contract with two vendors, with what is known of it there. */
export function memberRows(calendar: SampleCalendar): Record<string, Row[]> {
  return {
    contract_members: [
      {
        id: JOINT.id,
        contractId: contract(JOINT.contract),
        vendorId: vendor(JOINT.member),
        part: '電子カルテ側の連携機能の開発(分担割合 40%)',
      },
    ],
    // Places of evaluations are those of contracts; this one comes after them all.
    vendor_evaluations: evaluationRows(contract(JOINT.contract), vendor(JOINT.member), CONTRACTS.length, calendar),
    attestations: CONFIRMED.map(([topic, monthsAgo], i) => ({
      id: sampleId('confirmed', 2_000 + i),
      institutionId: SAMPLE_INSTITUTION.id,
      topic,
      contractMemberId: JOINT.id,
      confirmedOn: calendar.months(-monthsAgo),
      confirmedBy: '𠮷田 次郎',
      conclusion: 'YES',
      documentRef: `文書管理/共同企業体-${i + 1}`,
    })),
  };
}
