import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type SubcontractFacts } from '../../guideline/snapshots/subcontract-facts';
import { abroad } from './abroad';
import { attested } from './attested';
import { loadCertifiedParties } from './certified-parties';
import { byOwner } from './grouped';
import { type OutdatedDaysOf } from './outdated-days';
import { isStated } from './stated';

/** While a new round is asked for, what was approved before it, and not taken back, is what the work goes on under. */
const STANDING_STATE = `case when s.approval_state = 'REQUESTED' and exists (select from decisions d
  where d.kind = 'SUBCONTRACT_APPROVAL' and d.subject_id = s.id and d.withdrawn_on is null) then 'APPROVED' else s.approval_state end`;

type StoredSubcontract = Omit<SubcontractFacts, 'approvalOutdated' | 'party'>;

/** The subcontracts of each contract, nearest rank first. */
export async function loadSubcontractFacts(
  database: Database,
  contractIds: readonly string[],
  outdated: OutdatedDaysOf,
): Promise<(contractId: string, institutionId: string) => readonly SubcontractFacts[]> {
  const rows = await database.read<{ owner: string; items: StoredSubcontract[] }>({
    name: 'facts-subcontracts',
    text: `select s.contract_id as owner, json_agg(json_build_object(
          'id', s.id, 'parentId', s.parent_id, 'rank', s.rank, 'vendorId', s.vendor_id,
          'informationProvidedOn', s.information_provided_on, 'consultedOn', s.consulted_on, 'agreedOn', s.agreed_on,
          'approvedOn', s.approved_on, 'startedOn', s.started_on, 'endedOn', s.ended_on,
          'approvalState', ${STANDING_STATE}, 'refusedOn', s.refused_on, 'ratifiedOn', s.ratified_on,
          'information', case when s.information_provided_on is not null then json_build_object(
            'counterparty', s.information_counterparty, 'work', s.information_work,
            'personalDataHandling', s.information_personal_data, 'safetyMeasures', s.information_safety_measures,
            'country', s.information_country, 'furtherReentrustment', s.information_further_reentrustment) end,
          'consultationRecorded', ${isStated('s.consultation_participants')} and ${isStated('s.consultation_minutes_ref')},
          'concernsMedicalSystems', s.concerns_medical_systems, 'handlesPersonalData', s.handles_personal_data, 'overseas', s.overseas,
          'vendorCountry', v.country, 'processingCountries', to_json(s.processing_countries),
          'abroad', ${abroad('s')}, 'approvedUntil', s.approved_until, 'reapprovedOn', s.reapproved_on,
          'overseasChecksOn', (select coalesce(json_agg(o.performed_on order by o.performed_on), '[]')
            from overseas_checks o where o.subcontract_id = s.id),
          'approverRole', s.approver_role, 'isSelfApproved', coalesce(s.requested_by = s.approved_by, false),
          'flowDownConfirmedOn', s.flow_down_confirmed_on, 'hasFlowDownEvidence', ${isStated('s.flow_down_ref')},
          'attestations', ${attested('a.subcontract_id = s.id')},
          'conditions', (select coalesce(json_agg(json_build_object('dueOn', k.due_on, 'metOn', k.met_on) order by k.due_on, k.id), '[]')
            from subcontract_conditions k where k.subcontract_id = s.id)
        ) order by s.rank, s.id) as items
      from subcontracts s join vendors v on v.id = s.vendor_id where s.contract_id = any($1) group by s.contract_id`,
    values: [uuids(contractIds)],
  });
  const subcontracts = byOwner(rows);
  const parties = await loadCertifiedParties(database, [
    ...new Set(rows.flatMap(({ items }) => items.map(({ vendorId }) => vendorId))),
  ]);
  return (contractId, institutionId) =>
    subcontracts(contractId).map((subcontract) => ({
      ...subcontract,
      party: parties(subcontract.vendorId, institutionId),
      approvalOutdated: outdated('SUBCONTRACT_APPROVAL', subcontract.id),
    }));
}
