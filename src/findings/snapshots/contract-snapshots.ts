import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import {
  type ClauseFacts,
  type ContractFacts,
  type ContractSnapshot,
  type DocumentFacts,
  type ReentrustmentClause,
} from '../../guideline/snapshots/contract-snapshot';
import { type EffectivenessEvidenceFacts, type VendorFacts } from '../../guideline/snapshots/vendor-snapshot';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type ClauseKind } from '../../kernel/terms/contract-terms';
import { unhurried } from '../unhurried';
import { abroad } from './abroad';
import { ATTESTATIONS } from './attested';
import { loadBrokenFiles } from './broken-files';
import { EFFECTIVENESS, type Evaluation, EVALUATION_COLUMNS } from './evaluations';
import { byOwner, ownedBy } from './grouped';
import { loadMatrixFacts } from './matrix-facts';
import { loadMemberFacts } from './member-facts';
import { loadOutdatedDays, type OutdatedDaysOf } from './outdated-days';
import { loadRenewals } from './renewals';
import { loadSubcontractFacts } from './subcontract-facts';
import { loadSurroundings } from './surroundings';
import { isStated, stated } from './stated';

/** Columns that are facts as they stand. */
const CONTRACT_FACTS = `
  c.id, c.vendor_id as "vendorId", c.institution_id as "institutionId", c.negotiating_from as "negotiatingFrom", c.signed_on as "signedOn",
  c.activated_on as "activatedOn", c.ended_on as "endedOn", c.start_on as "startOn", c.end_on as "endOn",
  c.auto_renew as "autoRenew",
  c.renewal_months as "renewalMonths", c.notice_months as "noticeMonths", c.notice_from_months as "noticeFromMonths", c.service_in_use as "serviceInUse", c.service_ended_on as "serviceEndedOn",
  c.handles_medical_info as "handlesMedicalInfo", c.personal_data_handling as "personalDataHandling",
  c.external_storage as "externalStorage", c.statutory_records as "statutoryRecords", c.jurisdiction_confirmed as "jurisdictionConfirmed",
  to_json(c.storage_countries) as "storageCountries", c.remote_maintenance as "remoteMaintenance", ${stated('c.governing_law')} as "governingLaw",
  c.executive_approved_on as "executiveApprovedOn",
  case when c.ended_on is not null then (select min(n.activated_on) from contracts n where n.institution_id = c.institution_id
    and n.vendor_id = c.vendor_id and n.id <> c.id and (n.ended_on is null or n.ended_on > c.ended_on) and n.personal_data_handling <> 'NOT_HANDLED'
    and (not exists (select from contract_systems o where o.contract_id = c.id)
      or exists (select from contract_systems o join contract_systems s on s.system_id = o.system_id where o.contract_id = c.id and s.contract_id = n.id))) end as "succeededFrom",
  c.importance, ${abroad('c')} as abroad, c.deployment_model as "deploymentModel", c.chain_type as "chainType", c.external_connection as "externalConnection", c.uses_third_party_cloud as "usesThirdPartyCloud",
  c.reviewed_on as "reviewedOn", c.next_review_on as "nextReviewOn", ${stated('c.vendor_manager')} as "vendorManager",
  ${isStated('c.cloud_exception_clause_ref')} as "cloudExceptionClauseProof",
  ${isStated('c.cloud_exception_access_control_ref')} as "cloudExceptionAccessControlProof",
  i.claims_maintenance_entrusted as "claimsMaintenanceEntrusted", i.operator_type as "operatorType"`;

/** What of a contract stands in its own row. */
type Recorded = Omit<ContractFacts, 'renewals' | 'executiveApprovalOutdated' | 'cloudExceptionOutdated'>;

/**
 * Snapshots of contracts whose vendors' facts are at hand: the same number of queries for one contract and for a
 * thousand. Never through entity relations, which take minutes for what this does in seconds.
 */
export async function loadContractSnapshots(
  database: Database,
  ids: readonly string[],
  vendorOf: (id: string, institutionId: string) => VendorFacts,
): Promise<ContractSnapshot[]> {
  const contracts = await database.read<Recorded>({
    name: 'facts-contracts',
    text: `select ${CONTRACT_FACTS} from contracts c join institutions i on i.id = c.institution_id where c.id = any($1) order by c.id`,
    values: [uuids(ids)],
  });
  const children = <T>(name: string, text: string) =>
    database.read<{ owner: string; items: T[] }>({ name, text, values: [uuids(ids)] }).then(byOwner);
  // Of which almost every contract has some.
  const many = <T extends object>(name: string, text: string) =>
    database.read<T & { owner: string }>({ name, text, values: [uuids(ids)] }).then(ownedBy);

  const coverage = await children<Record<string, Answer>>(
    'facts-coverages',
    `select contract_id as owner, json_build_array(json_object_agg(certification_id, covers)) as items
     from certification_coverages where contract_id = any($1) group by contract_id`,
  );
  const evidence = await children<EffectivenessEvidenceFacts>(
    'facts-evidence',
    `select c.id as owner, ${EFFECTIVENESS} as items
     from contracts c join effectiveness_evidence e on e.institution_id = c.institution_id and e.vendor_id = c.vendor_id
     where c.id = any($1) group by c.id`,
  );
  const evaluations = await many<Evaluation>(
    'facts-evaluations',
    `select c.id as owner, ${EVALUATION_COLUMNS}
     from contracts c join vendor_evaluations e on e.institution_id = c.institution_id and e.vendor_id = c.vendor_id
     where c.id = any($1) and e.completed_on is not null and (e.contract_id is null or e.contract_id = c.id) order by e.completed_on, e.id`,
  );
  // Whether it is excused is asked of those reviewed together: asked of each clause it cost more than all the rest.
  const clauses = await many<ReviewedTogether>(
    'facts-clauses',
    `select contract_id as owner, kinds, review, document_id as "documentId", reviewed_on as "reviewedOn", notice_hours as "noticeHours",
       ${isStated('inapplicable_reason')} and ${isStated('inapplicable_approved_by')} as "isExcused"
     from (select contract_id, string_agg(kind, ' ') as kinds, review, document_id, reviewed_on, notice_hours, inapplicable_reason, inapplicable_approved_by
       from contract_clauses where contract_id = any($1)
       group by contract_id, review, document_id, reviewed_on, notice_hours, inapplicable_reason, inapplicable_approved_by) as together`,
  );
  const reentrustments = await many<ReentrustmentClause>(
    'facts-reentrustment',
    `select contract_id as owner, coalesce(prohibited, false) as prohibited, coalesce(prior_information, false) as "priorInformation",
       coalesce(consultation, false) as consultation, coalesce(agreement, false) as agreement, coalesce(approval, false) as approval
     from contract_clauses where contract_id = any($1) and kind = 'REENTRUSTMENT' and review <> 'UNREVIEWED'`,
  );
  const followed = await children<{ kind: ClauseKind; id: string }>(
    'facts-followed-clauses',
    `select l.contract_id as owner, json_agg(json_build_object('kind', l.kind, 'id', l.id)) as items from contract_clauses l
     where l.id in (select d.subject_id from decision_changes x join decisions d on d.id = x.decision_id
       where x.contract_id = any($1) and d.kind in ('CLAUSE_REVIEW','CLAUSE_EXCLUSION')) group by l.contract_id`,
  );
  const documents = await many<DocumentFacts>(
    'facts-documents',
    `select contract_id as owner, id, type, ${isStated('storage_ref')} or sha256 is not null as stored, dated_on as "from", in_force_to as "to"
     from contract_documents where contract_id = any($1) order by id`,
  );
  const dependencies = await children<ContractSnapshot['dependencies'][number]>(
    'facts-dependencies',
    `select contract_id as owner, json_agg(json_build_object('id', id, 'kind', kind, 'name', name, 'vendorId', vendor_id,
       'managedBy', ${stated('managed_by')}, 'hasResponsibilityPaper', ${isStated('responsibility_ref')}, 'endedOn', ended_on) order by name, id) as items
     from contract_dependencies where contract_id = any($1) group by contract_id`,
  );
  // On a day before they were one record (migration 0531) what befell a contract stood in a table of its own, or named one contract.
  const incidents = await children<CalendarDate>(
    'facts-incidents',
    `select contract_id as owner, json_agg(closed_on order by closed_on) as items
     from (select l.contract_id, i.closed_on from incident_contracts l join incidents i on i.id = l.incident_id
       union all select contract_id, closed_on from incidents union all select contract_id, closed_on from contract_incidents) as x
     where contract_id = any($1) and closed_on is not null group by contract_id`,
  );
  const manuals = await children<ContractSnapshot['manuals'][number]>(
    'facts-manuals',
    `select contract_id as owner, json_agg(json_build_object('rowKey', row_key, 'sharedOn', shared_on) order by row_key, id) as items
     from contract_manuals where contract_id = any($1) group by contract_id`,
  );
  const attestations = await children<ContractSnapshot['attestations'][number]>(
    'facts-contract-attestations',
    `select a.contract_id as owner, ${ATTESTATIONS} as items from attestations a where a.contract_id = any($1) group by a.contract_id`,
  );
  const renewals = await loadRenewals(database, ids);
  const members = await loadMemberFacts(database, ids);
  const brokenFiles = await loadBrokenFiles(database, ids);
  const outdated = await loadOutdatedDays(database, ids);
  const subcontracts = await loadSubcontractFacts(database, ids, outdated);
  const around = await loadSurroundings(database, ids);
  const matrices = await loadMatrixFacts(database, ids, around);

  const snapshots: ContractSnapshot[] = [];
  for await (const contract of unhurried(contracts)) {
    const { vendors, recipients } = around(contract.id);
    snapshots.push({
      subject: { kind: 'CONTRACT', id: contract.id },
      contract: {
        ...contract,
        renewals: renewals(contract.id),
        executiveApprovalOutdated: outdated('CONTRACT_APPROVAL', contract.id),
        cloudExceptionOutdated: outdated('CLOUD_EXCEPTION', contract.id),
      },
      vendor: vendorOf(contract.vendorId, contract.institutionId),
      members: members(contract.id).map((member) => ({
        ...member,
        vendor: vendorOf(member.vendorId, contract.institutionId),
      })),
      certificationCoverage: coverage(contract.id)[0] ?? {},
      effectivenessEvidence: evidence(contract.id),
      selections: evaluations(contract.id).filter(({ type }) => type === 'SELECTION'),
      supervisions: evaluations(contract.id).filter(({ type }) => type === 'SUPERVISION'),
      clauses: clausesOf(clauses(contract.id)),
      outdatedReviews: outdatedReviews(followed(contract.id), outdated),
      reentrustment: reentrustments(contract.id)[0] ?? null,
      documents: documents(contract.id),
      brokenFiles: brokenFiles(contract.id),
      dependencies: dependencies(contract.id),
      incidentsClosedOn: incidents(contract.id),
      manuals: manuals(contract.id),
      attestations: attestations(contract.id),
      subcontracts: subcontracts(contract.id, contract.institutionId),
      vendorsBeside: vendors,
      recipients,
      matrix: matrices.get(contract.id) ?? null,
    });
  }
  return snapshots;
}

/** Clauses of a contract of which the same is known: most were reviewed on one day in one paper. */
interface ReviewedTogether extends ClauseFacts {
  /** Their kinds, with a space between each two. */
  readonly kinds: string;
}

function clausesOf(together: readonly ReviewedTogether[]): ContractSnapshot['clauses'] {
  const clauses: { -readonly [kind in keyof ContractSnapshot['clauses']]: ContractSnapshot['clauses'][kind] } = {};
  for (const { kinds, review, documentId, isExcused, reviewedOn, noticeHours } of together) {
    const facts: ClauseFacts = { review, documentId, isExcused, reviewedOn, noticeHours };
    for (const kind of kinds.split(' ')) clauses[kind as ClauseKind] = facts;
  }
  return clauses;
}

const NONE: ContractSnapshot['outdatedReviews'] = Object.freeze({});

/** Of most contracts nothing has changed since their clauses were reviewed. */
function outdatedReviews(
  clauses: readonly { readonly kind: ClauseKind; readonly id: string }[],
  outdated: OutdatedDaysOf,
): ContractSnapshot['outdatedReviews'] {
  if (clauses.length === 0) return NONE;
  return Object.fromEntries(
    clauses.map(({ kind, id }) => [kind, [...outdated('CLAUSE_REVIEW', id), ...outdated('CLAUSE_EXCLUSION', id)]]),
  );
}
