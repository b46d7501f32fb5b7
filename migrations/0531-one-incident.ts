import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SEES_INCIDENT = 'exists (select from incidents seen where seen.id = incident_id)';
const SEES_CONTRACT = `exists (select from contracts seen join incidents own on own.institution_id = seen.institution_id
  where seen.id = incident_contracts.contract_id and own.id = incident_contracts.incident_id)`;
const NAMES = JSON.stringify({ incident_id: SEES_INCIDENT, contract_ids: SEES_CONTRACT });

/**
 * インシデント were two records: what befell a contract, by which its matrix is looked at again, and what runs clocks. They are one
 * from here on, in what any number of contracts cover. Each that stood under a contract becomes an incident of its institution,
 * under its own id, with what was never said of it unknown. Where contracts stood before stays, empty and closed, so that its
 * journal reads as it was kept: whoever asks what was known on a day before this one is told by it.
 */
export class OneIncident1764000000531 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table incident_contracts (
        incident_id uuid not null constraint fk_incident_contracts__incident_id__not_found references incidents on delete cascade,
        contract_id uuid not null constraint fk_incident_contracts__contract_ids__not_found references contracts on delete cascade,
        constraint pk_incident_contracts primary key (incident_id, contract_id)
      );
      create index ix_incident_contracts__contract_id on incident_contracts (contract_id);
      select guard_table('incident_contracts', '(${SEES_INCIDENT})', names => '${NAMES.replaceAll("'", "''")}');
      drop trigger incident_contracts_version on incident_contracts;
      select keep_journal('incident_contracts', key => 'incident_id', parts => '{contract_id}', owner_table => 'incidents');
      insert into incidents (id, institution_id, title, happened_on, known_on, known_by, closed_on, lessons)
        select x.id, c.institution_id, x.title, x.occurred_on, x.occurred_on, '(記録なし)', x.closed_on, x.note
        from contract_incidents x join contracts c on c.id = x.contract_id;
      insert into incident_contracts (incident_id, contract_id)
        select id, contract_id from incidents where contract_id is not null union select id, contract_id from contract_incidents;
      update incidents set contract_id = null where contract_id is not null;
      alter table incidents add constraint ck_incidents__contract_id__closed check (contract_id is null);
      delete from contract_incidents;
      revoke insert, update, delete on contract_incidents from bunkaiten_service;
      select build_past();
    `);
  }

  /** Those that were moved go back; what was said of them since as incidents stays in the journal. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      grant insert, update, delete on contract_incidents to bunkaiten_service;
      alter table incidents drop constraint ck_incidents__contract_id__closed;
      update incidents i set contract_id = (select min(x.contract_id::text)::uuid from incident_contracts x where x.incident_id = i.id)
        where exists (select from incident_contracts x where x.incident_id = i.id);
      drop table incident_contracts;
      with moved as (delete from incidents i where i.contract_id is not null
          and exists (select from journal j where j.subject_table = 'contract_incidents' and j.subject_id = i.id and j.action = 'DELETE')
          returning i.id, i.contract_id, i.title, coalesce(i.happened_on, i.known_on) as occurred_on, i.closed_on, i.lessons)
        insert into contract_incidents (id, contract_id, title, occurred_on, closed_on, note)
          select id, contract_id, title, occurred_on, closed_on, lessons from moved;
      select build_past();
    `);
  }
}
