import { createHash } from 'node:crypto';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';

/** What a vendor is asked for, has answered and is to answer anew, and a link by which that is done. */
export function askedEvidence(
  institutionId: string,
  contract: { readonly id: string; readonly vendor: string } | undefined,
): Record<string, Record<string, unknown>> {
  const [requestId, answerId] = [newId(), newId()];
  return {
    evidence_requests: {
      id: requestId,
      institution_id: institutionId,
      vendor_id: contract?.vendor,
      contract_id: contract?.id,
      kind: 'SUBCONTRACTOR_LIST',
      due_on: today(),
      asked_by: '髙橋 𠮷子',
      state: 'REFUSED',
    },
    evidence_answers: {
      id: answerId,
      vendor_id: contract?.vendor,
      kind: 'SUBCONTRACTOR_LIST',
      content: { parties: [] },
      answered_by: '見本 三郎',
    },
    evidence_shares: {
      id: newId(),
      request_id: requestId,
      answer_id: answerId,
      shared_by: '見本 三郎',
      verdict: 'REFUSED',
      reviewed_on: today(),
      reviewed_by: '髙橋 𠮷子',
      reason: '再委託先の記載がありません①',
    },
    evidence_links: {
      id: newId(),
      request_id: requestId,
      name: '見本 三郎',
      email: 'saburo@vendor.example.jp',
      asked_by: '髙橋 𠮷子',
      expires_on: addDays(today(), 14),
      token_hash: createHash('sha256').update('link').digest(),
    },
  };
}
