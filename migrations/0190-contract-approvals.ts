import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** What a decision of each kind is bound to; src/registry/decisions/bound-facts.ts says why, and a test holds the two together. */
const OF_SUBCONTRACTS = `
        when 'SUBCONTRACT_APPROVAL' then (select jsonb_build_object('vendorId', s.vendor_id, 'vendorCountry', v.country, 'parentId', s.parent_id,
            'work', s.work, 'concernsMedicalSystems', s.concerns_medical_systems, 'handlesPersonalData', s.handles_personal_data,
            'overseas', s.overseas, 'processingCountries', array(select unnest(s.processing_countries) order by 1),
            'storageCountries', array(select unnest(s.storage_countries) order by 1))
          from subcontracts s join vendors v on v.id = s.vendor_id where s.id = subject)`;
const OF_CONTRACTS = `
        when 'CONTRACT_APPROVAL' then (select jsonb_build_object('vendorId', c.vendor_id, 'vendorCountry', v.country,
            'systemIds', array(select x.system_id from contract_systems x where x.contract_id = c.id order by 1), 'importance', c.importance,
            'handlesMedicalInfo', c.handles_medical_info, 'personalDataHandling', c.personal_data_handling, 'externalStorage', c.external_storage,
            'statutoryRecords', c.statutory_records, 'storageCountries', array(select unnest(c.storage_countries) order by 1),
            'deploymentModel', c.deployment_model, 'usesThirdPartyCloud', c.uses_third_party_cloud, 'remoteMaintenance', c.remote_maintenance,
            'externalConnection', c.external_connection)
          from contracts c join vendors v on v.id = c.vendor_id where c.id = subject)`;

const decidingFacts = (kinds: string) => `
      create or replace function deciding_facts(kind text, subject uuid) returns jsonb language sql stable ${DEFINER} as $$
        select case kind ${kinds} end $$;`;

const vendorCountryFollowed = (followers: string) => `
      create or replace function follow_vendor_country() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform follow_decision('SUBCONTRACT_APPROVAL', s.id) from subcontracts s where s.vendor_id = new.id;${followers}
        return null;
      end $$;`;

const executiveApprovalApplied = (how: string, done: string) => `
      create or replace function apply_executive_approval() returns trigger language plpgsql ${how}as $$
      begin
        ${done}
        return null;
      end $$;`;

const kindsAre = (kinds: string) => `
      alter table decisions drop constraint ck_decisions__kind__unknown,
        add constraint ck_decisions__kind__unknown check (kind in (${kinds}));`;

/** What an executive approved of a contract is one of its vendor, its systems and its information: when they change, it counts no more. */
export class ContractApprovals1764000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${kindsAre(`'SUBCONTRACT_APPROVAL','CONTRACT_APPROVAL'`)}
      ${decidingFacts(OF_SUBCONTRACTS + OF_CONTRACTS)}

      create function decide_contract() returns trigger language plpgsql ${DEFINER} as $$
      begin
        -- At the end of the transaction: by then the contract may be gone, and its systems are on record.
        if not exists (select from contracts where id = new.id) then
          return null;
        elsif new.executive_approved_on is not null and (tg_op = 'INSERT' or old.executive_approved_on is distinct from new.executive_approved_on) then
          perform freeze_decision('CONTRACT_APPROVAL', new.id, new.id, new.executive_approved_on);
        elsif new.executive_approved_on is null then
          update decisions set withdrawn_on = today_in_japan() where kind = 'CONTRACT_APPROVAL' and subject_id = new.id and withdrawn_on is null;
        else
          perform follow_decision('CONTRACT_APPROVAL', new.id);
        end if;
        return null;
      end $$;
      create constraint trigger contracts_approved after insert on contracts deferrable initially deferred
        for each row when (new.executive_approved_on is not null) execute function decide_contract();
      create constraint trigger contracts_approval_followed after update on contracts deferrable initially deferred
        for each row when (new.executive_approved_on is not null or old.executive_approved_on is not null) execute function decide_contract();

      create function follow_contract_systems() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform follow_decision('CONTRACT_APPROVAL', case when tg_op = 'DELETE' then old.contract_id else new.contract_id end);
        return null;
      end $$;
      create constraint trigger contract_systems_followed after insert or delete on contract_systems deferrable initially deferred
        for each row execute function follow_contract_systems();
      ${vendorCountryFollowed(`
        perform follow_decision('CONTRACT_APPROVAL', c.id) from contracts c where c.vendor_id = new.id and c.executive_approved_on is not null;`)}

      -- A second round on the day of the first is one, too.
      ${executiveApprovalApplied(
        `${DEFINER} `,
        `update contracts set executive_approved_on = new.decided_on where id = new.contract_id and executive_approved_on is distinct from new.decided_on;
        if not found then perform freeze_decision('CONTRACT_APPROVAL', new.contract_id, new.contract_id, new.decided_on); end if;`,
      )}

      create function is_outdated(of_kind text, subject uuid) returns boolean language sql stable ${DEFINER} as $$
        select coalesce((select (select c.digest from decision_changes c where c.decision_id = d.id and c.from_on <= today_in_japan()
            order by c.from_on desc limit 1) <> d.digest
          from decisions d where d.kind = of_kind and d.subject_id = subject and d.withdrawn_on is null order by d.seq desc limit 1), false) $$;
      create function demand_standing_approval() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if exists (select from matrices m join contracts c on c.id = m.contract_id
            where m.id = new.matrix_id and c.importance = 'HIGH' and is_outdated('CONTRACT_APPROVAL', c.id)) then
          raise exception using errcode = '23514', constraint = 'ck_contracts__executive_approved_on__outdated', message = 'approved as it was';
        end if;
        return new;
      end $$;
      create trigger matrix_agreements_approved before insert on matrix_agreements for each row
        when (new.side = 'INSTITUTION' and new.confirmed_at is not null) execute function demand_standing_approval();
      revoke execute on function decide_contract(), follow_contract_systems(), apply_executive_approval(), is_outdated(text, uuid), demand_standing_approval() from public;

      -- What was approved before this was kept stands on the facts of today: an upgrade accuses nobody.
      select freeze_decision('CONTRACT_APPROVAL', c.id, c.id, c.executive_approved_on) from contracts c where c.executive_approved_on is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger matrix_agreements_approved on matrix_agreements;
      drop function demand_standing_approval();
      drop function is_outdated(text, uuid);
      ${executiveApprovalApplied('', 'update contracts set executive_approved_on = new.decided_on where id = new.contract_id;')}
      grant execute on function apply_executive_approval() to public;
      ${vendorCountryFollowed('')}
      drop trigger contract_systems_followed on contract_systems;
      drop function follow_contract_systems();
      drop trigger contracts_approval_followed on contracts;
      drop trigger contracts_approved on contracts;
      drop function decide_contract();
      ${decidingFacts(OF_SUBCONTRACTS)}
      delete from decisions where kind = 'CONTRACT_APPROVAL';
      ${kindsAre(`'SUBCONTRACT_APPROVAL'`)}
    `);
  }
}
