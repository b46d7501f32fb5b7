import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type EquipmentSnapshot } from '../../guideline/snapshots/equipment-snapshot';
import { type InstitutionSnapshot } from '../../guideline/snapshots/institution-snapshot';
import { type ProvisionSnapshot } from '../../guideline/snapshots/provision-snapshot';
import { CONTRACT_PARTIES } from '../../registry/contracts/contract-parties';
import { attested } from './attested';
import { INCIDENTS } from './incidents';
import { loadOutdatedDaysBeside } from './outdated-days';
import { isStated, stated } from './stated';

/** 医療機関等, with who holds which role and which risks were accepted. */
export function loadInstitutionSnapshots(database: Database, ids: readonly string[]): Promise<InstitutionSnapshot[]> {
  return database.read<InstitutionSnapshot>({
    name: 'facts-institutions',
    text: `select i.id, i.has_single_department as "hasSingleDepartment", i.bed_count as "bedCount",
        (select coalesce(json_agg(json_build_object('name', d.name, 'committeeMember', ${stated('d.committee_member')},
          'committeeMemberTo', d.committee_member_to) order by d.id), '[]') from departments d where d.institution_id = i.id) as departments,
        ${INCIDENTS} as incidents,
        (select coalesce(json_agg(json_build_object('role', r.role, 'person', r.person, 'from', r.held_from, 'to', r.held_to)
          order by r.held_from, r.id), '[]') from role_assignments r where r.institution_id = i.id) as roles,
        (select coalesce(json_agg(json_build_object('id', a.id, 'ruleId', a.rule_id, 'subjectId', a.subject_id, 'rationale', ${stated('a.rationale')},
          'approvedBy', ${stated('a.approved_by')}, 'approverRole', a.approver_role, 'validFrom', a.valid_from, 'validTo', a.valid_to,
          'withdrawnOn', a.withdrawn_on) order by a.valid_from, a.id), '[]') from risk_acceptances a where a.institution_id = i.id) as "riskAcceptances",
        ${attested('a.institution_id = i.id and num_nonnulls(a.contract_id, a.contract_member_id, a.subcontract_id, a.system_id, a.equipment_id) = 0')} as attestations
      from institutions i where i.id = any($1) order by i.id`,
    values: [uuids(ids)],
  });
}

/** Contracts that name device `e`, and those that carry its system while it is part of that. */
const CONTRACTS_OF_DEVICE = `select x.contract_id, true as is_named, null::date as since, null::date as until from equipment_contracts x where x.equipment_id = e.id
    union all select cs.contract_id, false, b.member_from, b.member_to from equipment_systems b join contract_systems cs on cs.system_id = b.system_id
      where b.equipment_id = e.id and not exists (select from equipment_contracts y where y.equipment_id = e.id and y.contract_id = cs.contract_id)`;

/**
 * Who answers for a role in device `e`: rows of agreed matrices that name it, or those of a contract that it names as one
 * of its own; else such a contract's clause, for its parties.
 */
const SPLITS = `(select coalesce(json_agg(json_build_object('role', s.role, 'party', s.party, 'from', s.first, 'to', s.last)
    order by s.role, s.party, s.first), '[]') from (select a.role, a.first, a.last, coalesce((select v.succeeded_by::text from vendors v
      where v.succeeded_by is not null and v.id::text = a.party), a.party) as party from (
  select k.role, coalesce(m.digest -> 'named' -> e.id::text ->> k.key,
      case when near.is_named then m.digest -> 'equipmentSplit' ->> k.key end) as party,
    greatest(m.agreed_on, c.activated_on, near.since) as first, least(c.ended_on, near.until) as last
    from (${CONTRACTS_OF_DEVICE}) as near
      join contracts c on c.id = near.contract_id join matrices m on m.contract_id = c.id,
      (values ('OWNER', 'EQ-01'), ('INSTALLER', 'EQ-02'), ('MAINTAINER', 'EQ-03')) as k(role, key)
    where m.status = 'AGREED' and c.activated_on is not null and (near.is_named or m.digest -> 'named' ? e.id::text)
  union all
  select k.role, p.party, greatest(coalesce(l.reviewed_on, c.signed_on), c.activated_on, d.dated_on, p.since), least(c.ended_on, d.in_force_to, p.until)
    from contract_clauses l join contracts c on c.id = l.contract_id
      join contract_documents d on d.id = l.document_id and (${isStated('d.storage_ref')} or d.sha256 is not null), (values ('OWNER'), ('INSTALLER'), ('MAINTAINER')) as k(role),
      lateral (select 'INSTITUTION' as party, null::date as since, null::date as until
        union all select o.vendor_id::text, o.since, o.until from ${CONTRACT_PARTIES} as o where o.contract_id = c.id) as p
    where l.contract_id in (select x.contract_id from equipment_contracts x where x.equipment_id = e.id) and l.kind = 'DEMARCATION' and l.review = 'PRESENT' and c.activated_on is not null and d.dated_on is not null
  ) as a) as s where s.party is not null)`;

/** Who works on device `e` under a contract in force that names it or carries its system, as its vendor or beneath it. */
const ENGAGED = `(select coalesce(json_agg(json_build_object('party', w.party, 'from', w.first, 'to', w.last)
    order by w.party, w.first, w.last), '[]') from (
  select p.vendor_id as party, greatest(c.activated_on, near.since, p.since) as first, least(c.ended_on, near.until, p.until) as last
    from (${CONTRACTS_OF_DEVICE}) as near join contracts c on c.id = near.contract_id join ${CONTRACT_PARTIES} as p on p.contract_id = c.id where c.activated_on is not null
  union
  select s.vendor_id, greatest(s.started_on, c.activated_on, near.since), least(s.ended_on, c.ended_on, near.until)
    from (${CONTRACTS_OF_DEVICE}) as near join contracts c on c.id = near.contract_id join subcontracts s on s.contract_id = c.id
    where c.activated_on is not null and s.started_on is not null) as w)`;

/** 情報機器等 of institutions (all, or those with these ids); where their three roles differ, who agreed to which (5.3). */
export async function loadEquipmentSnapshots(
  database: Database,
  institutionIds: readonly string[],
  ids: readonly string[] | null = null,
): Promise<EquipmentSnapshot[]> {
  const equipment = await database.read<Omit<EquipmentSnapshot, 'introductionOutdated'>>({
    name: 'facts-equipment',
    text: `select e.id, e.institution_id as "institutionId", e.status, e.live_from as "liveFrom", e.disposed_on as "disposedOn",
        (select coalesce(json_agg(json_build_object('role', r.role, 'party', coalesce(r.vendor_id::text, 'INSTITUTION'),
          'from', r.held_from, 'to', r.held_to) order by r.held_from, r.id), '[]') from equipment_roles r where r.equipment_id = e.id) as roles,
        e.remote_maintenance as "remoteMaintenance", e.end_of_support_on as "endOfSupportOn",
        e.end_of_support_not_applicable as "endOfSupportNotApplicable", e.end_of_support_asked_on as "endOfSupportAskedOn",
        ${isStated('e.end_of_support_source')} as "hasEndOfSupportSource",
        e.remote_maintenance_confirmed_on as "remoteMaintenanceConfirmedOn",
        case when e.eos_decision_type is not null then json_build_object('type', e.eos_decision_type, 'decidedOn', e.eos_decided_on,
          'deciderRole', e.eos_decider_role, 'hasRiskEvaluation', ${isStated('e.eos_risk_evaluation_ref')},
          'validTo', e.eos_decision_valid_to) end as "endOfSupportDecision",
        e.lease_end_on as "leaseEndOn", ${stated('e.location')} as location, ${stated('e.network_segment')} as "networkSegment", e.stores_data as "storesData",
        e.introduction_approved_on as "introductionApprovedOn", e.introduction_approver as "introductionApprover",
        i.introduction_control_since as "introductionControlSince", ${SPLITS} as splits,
        (select coalesce(json_agg(json_build_object('systemId', b.system_id, 'from', b.member_from, 'to', b.member_to) order by b.member_from nulls first), '[]')
          from equipment_systems b where b.equipment_id = e.id) as systems, ${ENGAGED} as engaged,
        ${attested('a.equipment_id = e.id')} as attestations
      from equipment e join institutions i on i.id = e.institution_id where e.institution_id = any($1) and ($2::uuid[] is null or e.id = any($2)) order by e.id`,
    values: [institutionIds, ids],
  });
  const outdated = await loadOutdatedDaysBeside(database, institutionIds);
  return equipment.map((one) => ({ ...one, introductionOutdated: outdated('EQUIPMENT_INTRODUCTION', one.id) }));
}

/** 第三者提供 of institutions: all, or those with these ids. */
export function loadProvisionSnapshots(
  database: Database,
  institutionIds: readonly string[],
  ids: readonly string[] | null = null,
): Promise<ProvisionSnapshot[]> {
  return database.read<ProvisionSnapshot>({
    name: 'facts-provisions',
    text: `select p.id, p.institution_id as "institutionId", planned_from as "plannedFrom", started_on as "startedOn", p.ended_on as "endedOn",
        scope_agreed_on as "scopeAgreedOn", ${isStated('scope_agreement_ref')} as "hasScopeAgreement",
        scope_agreement_to as "scopeAgreementTo", ${stated('sender_responsibility')} as "senderResponsibility",
        ${stated('transport_responsibility')} as "transportResponsibility", ${stated('receiver_responsibility')} as "receiverResponsibility",
        classification, case when c.id is not null then json_build_object('endedOn', c.ended_on) end as "entrustedUnder", legal_basis as "legalBasis", scheme, recipient_country as "recipientCountry", foreign_basis as "foreignBasis",
        p.foreign_information as "foreignInformation", ${isStated('consent_evidence_ref')} as "hasConsentEvidence", is_one_off as "isOneOff",
        ${isStated('scheme_allocation_ref')} as "hasSchemeAllocation", recipient_is_public as "recipientIsPublic",
        ${isStated('record_substitute_ref')} as "hasRecordSubstitute", ${isStated('procedure_ref')} as "hasProcedureRecord", ${isStated('transfer_record_ref')} as "hasTransferRecord",
        records_kept_until as "recordsKeptUntil", ${stated('source_retention_owner')} as "sourceRetentionOwner"
      from provisions p left join contracts c on c.id = p.contract_id where p.institution_id = any($1) and ($2::uuid[] is null or p.id = any($2)) order by p.id`,
    values: [institutionIds, ids],
  });
}
