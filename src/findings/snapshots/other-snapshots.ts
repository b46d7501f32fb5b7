import { type Database } from '../../database/database';
import { type EquipmentSnapshot } from '../../guideline/snapshots/equipment-snapshot';
import { type InstitutionSnapshot } from '../../guideline/snapshots/institution-snapshot';
import { type ProvisionSnapshot } from '../../guideline/snapshots/provision-snapshot';

/** 医療機関等, with who holds which role and which risks were accepted. */
export function loadInstitutionSnapshots(database: Database, ids: readonly string[]): Promise<InstitutionSnapshot[]> {
  return database.read<InstitutionSnapshot>({
    name: 'facts-institutions',
    text: `select i.id,
        (select coalesce(json_agg(json_build_object('role', r.role, 'person', r.person, 'from', r.held_from, 'to', r.held_to)
          order by r.held_from, r.id), '[]') from role_assignments r where r.institution_id = i.id) as roles,
        (select coalesce(json_agg(json_build_object('id', a.id, 'ruleId', a.rule_id, 'rationale', a.rationale,
          'approvedBy', a.approved_by, 'approverRole', a.approver_role, 'validFrom', a.valid_from, 'validTo', a.valid_to,
          'withdrawnOn', a.withdrawn_on) order by a.valid_from, a.id), '[]') from risk_acceptances a where a.institution_id = i.id) as "riskAcceptances"
      from institutions i where i.id = any($1) order by i.id`,
    values: [ids],
  });
}

/** 情報機器等 of institutions; where their three roles differ, when the split was settled (5.3). */
export function loadEquipmentSnapshots(
  database: Database,
  institutionIds: readonly string[],
): Promise<EquipmentSnapshot[]> {
  return database.read<EquipmentSnapshot>({
    name: 'facts-equipment',
    text: `select e.id, e.institution_id as "institutionId", e.status, e.live_from as "liveFrom", e.disposed_on as "disposedOn",
        (select coalesce(json_agg(json_build_object('role', r.role, 'party', coalesce(r.vendor_id::text, 'INSTITUTION'),
          'from', r.held_from, 'to', r.held_to) order by r.held_from, r.id), '[]') from equipment_roles r where r.equipment_id = e.id) as roles,
        e.remote_maintenance as "remoteMaintenance", e.end_of_support_on as "endOfSupportOn",
        e.end_of_support_not_applicable as "endOfSupportNotApplicable",
        case when e.eos_decision_type is not null then json_build_object('type', e.eos_decision_type, 'decidedOn', e.eos_decided_on,
          'validTo', e.eos_decision_valid_to) end as "endOfSupportDecision",
        e.introduction_approved_on as "introductionApprovedOn",
        least(
          (select min(m.agreed_on) from matrices m
            where m.status = 'AGREED' and (m.digest ->> 'equipmentSplitAnswered')::boolean
              and (m.contract_id = e.split_contract_id
                or m.contract_id in (select cs.contract_id from contract_systems cs where cs.system_id = e.system_id))),
          (select coalesce(k.reviewed_on, c.signed_on) from contract_clauses k join contracts c on c.id = k.contract_id
            where k.contract_id = e.split_contract_id and k.kind = 'DEMARCATION' and k.review = 'PRESENT')
        ) as "splitSettledOn"
      from equipment e where e.institution_id = any($1) order by e.id`,
    values: [institutionIds],
  });
}

/** 第三者提供 of institutions. */
export function loadProvisionSnapshots(
  database: Database,
  institutionIds: readonly string[],
): Promise<ProvisionSnapshot[]> {
  return database.read<ProvisionSnapshot>({
    name: 'facts-provisions',
    text: `select id, institution_id as "institutionId", planned_from as "plannedFrom", started_on as "startedOn", ended_on as "endedOn",
        scope_agreed_on as "scopeAgreedOn", sender_responsibility as "senderResponsibility",
        transport_responsibility as "transportResponsibility", receiver_responsibility as "receiverResponsibility",
        classification, legal_basis as "legalBasis", scheme, recipient_country as "recipientCountry", foreign_basis as "foreignBasis",
        procedure_ref is not null as "hasProcedureRecord", transfer_record_ref is not null as "hasTransferRecord",
        records_kept_until as "recordsKeptUntil", source_retention_owner as "sourceRetentionOwner"
      from provisions where institution_id = any($1) order by id`,
    values: [institutionIds],
  });
}
