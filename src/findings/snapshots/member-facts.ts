import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type Membership } from '../../guideline/snapshots/contract-member';
import { type MemberFacts } from '../../guideline/snapshots/contract-snapshot';
import { abroad } from './abroad';
import { attested } from './attested';
import { EFFECTIVENESS, type Evaluation, EVALUATIONS } from './evaluations';
import { byOwner } from './grouped';

const MEMBERSHIP = `'id', m.id, 'vendorId', m.vendor_id, 'from', m.member_from, 'to', m.member_to`;

/** Who else is in each contract beside its vendor, and when. */
export async function loadMemberships(
  database: Database,
  contractIds: readonly string[],
): Promise<(contractId: string) => readonly Membership[]> {
  return byOwner(
    await database.read<{ owner: string; items: Membership[] }>({
      name: 'facts-memberships',
      text: `select m.contract_id as owner, json_agg(json_build_object(${MEMBERSHIP}) order by m.member_from nulls first, m.id) as items
        from contract_members m where m.contract_id = any($1) group by m.contract_id`,
      values: [uuids(contractIds)],
    }),
  );
}

type Recorded = Omit<MemberFacts, 'vendor' | 'selections' | 'supervisions'>;

/** The members of each contract with what the institution knows of each; who they are is for another to say. */
export async function loadMemberFacts(
  database: Database,
  contractIds: readonly string[],
): Promise<(contractId: string) => readonly Omit<MemberFacts, 'vendor'>[]> {
  const members = byOwner(
    await database.read<{ owner: string; items: (Recorded & { evaluations: Evaluation[] })[] }>({
      name: 'facts-members',
      text: `select m.contract_id as owner, json_agg(json_build_object(${MEMBERSHIP}, 'abroad', ${abroad('m')},
          'effectivenessEvidence', (select coalesce(${EFFECTIVENESS}, '[]') from effectiveness_evidence e where e.institution_id = c.institution_id and e.vendor_id = m.vendor_id),
          'evaluations', (select coalesce(${EVALUATIONS}, '[]') from vendor_evaluations e where e.institution_id = c.institution_id and e.vendor_id = m.vendor_id
            and e.completed_on is not null and (e.contract_id is null or e.contract_id = c.id)),
          'attestations', ${attested('a.contract_member_id = m.id')}) order by m.member_from nulls first, m.id) as items
        from contract_members m join contracts c on c.id = m.contract_id where m.contract_id = any($1) group by m.contract_id`,
      values: [uuids(contractIds)],
    }),
  );
  return (contractId) =>
    members(contractId).map(({ evaluations, ...member }) => ({
      ...member,
      selections: evaluations.filter(({ type }) => type === 'SELECTION'),
      supervisions: evaluations.filter(({ type }) => type === 'SUPERVISION'),
    }));
}
