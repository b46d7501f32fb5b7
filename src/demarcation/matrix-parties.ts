import { type EntityManager } from 'typeorm';
import { type PartyKind } from '../kernel/terms/demarcation-terms';
import { type InstitutionRole } from '../kernel/terms/institution-terms';
import { MatrixPartyEntity } from './matrix-party.entity';
import { OWN_COLUMNS } from './own-columns';

/** A party that a new matrix of a contract begins with. */
export interface InitialParty {
  readonly kind: PartyKind;
  readonly label: string;
  readonly institutionRole: InstitutionRole | null;
  readonly vendorId: string | null;
  readonly subcontractId: string | null;
  readonly dependencyId: string | null;
}

/** A party that the registry knows behind a contract, and whether it is one already or somebody asked for it to be. */
export interface KnownParty extends InitialParty {
  readonly standing: 'REQUESTED' | 'IN_FORCE';
  /** What its vendor was called before, and who has become part of it. */
  readonly formerNames: readonly string[];
}

interface PartyRow {
  readonly kind: PartyKind;
  readonly name: string;
  readonly vendor_id: string | null;
  readonly subcontract_id: string | null;
  readonly dependency_id: string | null;
  readonly is_requested: boolean;
  readonly former_names: readonly string[] | null;
}

/** Everybody whom the registry knows behind a contract: institution, prime vendor or vendors, subs, clouds, networks, equipment, recipients. */
export async function initialParties(manager: EntityManager, contractId: string): Promise<KnownParty[]> {
  const rows = await manager.query<PartyRow[]>(
    `select 'PRIME_VENDOR' as kind, v.name, v.id as vendor_id, null::uuid as subcontract_id, null::uuid as dependency_id, false as is_requested, 1 as place, v.former_names
       from contracts c join vendors v on v.id = c.vendor_id where c.id = $1
     union all
     select 'PRIME_VENDOR', v.name, v.id, null, null, false, 2, v.former_names
       from contract_members m join vendors v on v.id = m.vendor_id where m.contract_id = $1 and (m.member_to is null or m.member_to >= today_in_japan())
     union all
     select 'SUB_ENTRUSTEE', v.name, v.id, s.id, null, s.started_on is null and s.approval_state not in ('APPROVED','REVOKED'), 1 + s.rank, v.former_names
       from subcontracts s join vendors v on v.id = s.vendor_id where s.contract_id = $1 and (s.ended_on is null or s.ended_on >= today_in_japan()) and s.approval_state <> 'REJECTED'
     union all
     select case d.kind when 'CLOUD' then 'CLOUD_PROVIDER' else 'NETWORK_PROVIDER' end, d.name, d.vendor_id, null, d.id, false, 100, null::text[]
       from contract_dependencies d where d.contract_id = $1 and (d.ended_on is null or d.ended_on >= today_in_japan())
     union all
     select distinct 'EQUIPMENT_' || r.role, coalesce(v.name, i.name), r.vendor_id, null::uuid, null::uuid, false, 200, v.former_names
       from contract_systems cs join equipment_systems b on b.system_id = cs.system_id and (b.member_to is null or b.member_to >= today_in_japan())
       join equipment e on e.id = b.equipment_id and (e.disposed_on is null or e.disposed_on >= today_in_japan())
       join institutions i on i.id = e.institution_id
       join equipment_roles r on r.equipment_id = e.id and r.role in ('OWNER','INSTALLER','MAINTAINER') and (r.held_to is null or r.held_to >= today_in_japan())
       left join vendors v on v.id = r.vendor_id
       where cs.contract_id = $1 and r.held_by = 'VENDOR'
     union all
     select distinct 'RECIPIENT', p.recipient, null::uuid, null::uuid, null::uuid, false, 300, null::text[]
       from contract_systems cs join provisions p on p.system_id = cs.system_id
       where cs.contract_id = $1 and (p.ended_on is null or p.ended_on >= today_in_japan())
     order by place, kind, name`,
    [contractId],
  );
  const own = OWN_COLUMNS.map(({ role, label }) =>
    party({ kind: 'INSTITUTION', label: label.ja, institutionRole: role }),
  );
  return withDistinctLabels([
    ...own,
    ...rows.map((row) =>
      party({
        kind: row.kind,
        label: row.name,
        vendorId: row.vendor_id,
        subcontractId: row.subcontract_id,
        dependencyId: row.dependency_id,
        standing: row.is_requested ? 'REQUESTED' : 'IN_FORCE',
        formerNames: row.former_names ?? [],
      }),
    ),
  ]);
}

function party(over: Partial<KnownParty> & Pick<KnownParty, 'kind' | 'label'>): KnownParty {
  return {
    institutionRole: null,
    vendorId: null,
    subcontractId: null,
    dependencyId: null,
    standing: 'IN_FORCE',
    formerNames: [],
    ...over,
  };
}

/** Columns by whom their vendors are today: one that has merged goes on as its successor's, with all that was said in it. */
export async function columnsToday(manager: EntityManager, matrixId: string): Promise<MatrixPartyEntity[]> {
  const columns = await manager.find(MatrixPartyEntity, { where: { matrixId }, order: { position: 'ASC' } });
  const gone = await manager.query<{ id: string; successor: string }[]>(
    'select id, succeeded_by as successor from vendors where id = any($1) and succeeded_by is not null',
    [columns.flatMap(({ vendorId }) => vendorId ?? [])],
  );
  const successors = new Map(gone.map(({ id, successor }) => [id, successor]));
  return columns.map((one) => ({ ...one, vendorId: successors.get(one.vendorId ?? '') ?? one.vendorId }));
}

/** One firm can stand in several columns; the second and further ones say in which part. */
function withDistinctLabels(parties: readonly KnownParty[]): KnownParty[] {
  const seen = new Map<string, number>();
  return parties.map((one) => {
    const times = (seen.get(one.label) ?? 0) + 1;
    seen.set(one.label, times);
    return times === 1 ? one : { ...one, label: `${one.label} [${one.kind} ${times}]` };
  });
}
