import { type TestRegistry } from './registry';

/** Puts another vendor beside that of a contract, one of whom the institution has found out something. */
export async function joinedBy(
  registry: TestRegistry,
  institutionId: string,
  contractId: string | undefined,
): Promise<void> {
  await registry.sql(
    `insert into contract_members (id, contract_id, vendor_id, part, member_from)
     select gen_random_uuid(), $1, v.id, 'ネットワーク㈱', '2025-04-01' from vendors v where v.id not in (select vendor_id from contracts where id = $1)
     order by exists (select from effectiveness_evidence e where e.vendor_id = v.id) desc,
       exists (select from vendor_evaluations e where e.vendor_id = v.id and e.completed_on is not null) desc, v.id limit 1`,
    [contractId],
  );
  // After those of the sample where none has a day, and before them where each has its own: their order is not left to chance.
  await registry.sql(
    `insert into attestations (id, institution_id, contract_member_id, topic, confirmed_on, confirmed_by, conclusion, open_items)
     select ('ffffffff-0000-4000-8000-' || lpad(row_number() over (order by id)::text, 12, '0'))::uuid, $1, id, 'VENDOR_CHECKLIST', '2026-04-01', '髙橋㈱', 'NO', '[{"itemNo": "2②", "targetOn": "2027-03-31"}]' from contract_members`,
    [institutionId],
  );
}
