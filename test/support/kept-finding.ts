import { newId } from '../../src/kernel/identifier';

/** What is kept of judgements: a finding of an institution about a contract, with all that hangs on it, and a gate; by table. */
export function aKeptFinding(
  institutionId: string,
  contractId: string,
  vendorId: string,
): Record<string, Record<string, unknown>> {
  const findingId = newId();
  return {
    findings: {
      id: findingId,
      institution_id: institutionId,
      rule_id: 'CERT-001',
      subject_kind: 'CONTRACT',
      subject_id: contractId,
      subject_name: '契約①㈱',
      state: 'OPEN',
      severity: 'BLOCKING',
      strength: 'MUST',
      section: 'STOPS_SOMETHING',
      open_for_gate: false,
      facts: '{}',
      opened_on: '2026-11-01',
      turned_on: '2026-11-01',
    },
    finding_turns: {
      id: newId(),
      finding_id: findingId,
      institution_id: institutionId,
      turn: 'OPENED',
      judged_on: '2026-11-01',
      state: 'OPEN',
      severity: 'BLOCKING',
      facts: '{}',
    },
    vendor_gates: {
      id: newId(),
      institution_id: institutionId,
      vendor_id: vendorId,
      decision: 'block',
      reason_codes: ['CERT-001'],
      turned_on: '2026-11-01',
    },
    emergency_copies: {
      institution_id: institutionId,
      place: 'FOLDER',
      tried_at: '2026-11-01',
      failing_since: '2026-11-01',
      fault: 'ENOENT',
    },
    finding_watch: { position: 0 },
    judged_records: {
      institution_id: institutionId,
      about: 'contract',
      record_id: contractId,
      next_change_on: '2026-11-01',
    },
    finding_passes: { institution_id: institutionId, wanted_at: '2026-11-01' },
    finding_treatments: { id: newId(), finding_id: findingId, institution_id: institutionId, note: '照会中㈱①' },
    finding_comments: {
      id: newId(),
      finding_id: findingId,
      institution_id: institutionId,
      author: '髙﨑',
      body: '𠮷野様に照会',
    },
  };
}
