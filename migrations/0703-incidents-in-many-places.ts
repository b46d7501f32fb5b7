import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SEES_INCIDENT = 'exists (select from incidents seen where seen.id = incident_id)';

/** Where an incident befell: the table of what it may name, the column, and the field that names several. */
const PLACES = [
  ['incident_systems', 'systems', 'system_id', 'system_ids'],
  ['incident_equipment', 'equipment', 'equipment_id', 'equipment_ids'],
] as const;

const namesOf = (links: string, table: string, column: string, field: string) =>
  JSON.stringify({
    incident_id: SEES_INCIDENT,
    [field]: `exists (select from ${table} seen join incidents own on own.institution_id = seen.institution_id
      where seen.id = ${links}.${column} and own.id = ${links}.incident_id)`,
  });

/**
 * An incident befalls any number of systems and devices, as it does contracts (0531). Where its one system and one device stood stays,
 * empty and closed, so that its journal reads as it was kept: whoever asks what was known on a day before this one is told by it.
 */
export class IncidentsInManyPlaces1764000000703 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${PLACES.map(
        ([links, table, column, field]) => `
      create table ${links} (
        incident_id uuid not null constraint fk_${links}__incident_id__not_found references incidents on delete cascade,
        ${column} uuid not null constraint fk_${links}__${field}__not_found references ${table} on delete cascade,
        constraint pk_${links} primary key (incident_id, ${column})
      );
      create index ix_${links}__${column} on ${links} (${column});
      select guard_table('${links}', '(${SEES_INCIDENT})', names => '${namesOf(links, table, column, field).replaceAll("'", "''")}');
      drop trigger ${links}_version on ${links};
      select keep_journal('${links}', key => 'incident_id', parts => '{${column}}', owner_table => 'incidents');
      insert into ${links} (incident_id, ${column}) select id, ${column} from incidents where ${column} is not null;`,
      ).join('')}
      update incidents set system_id = null, equipment_id = null where num_nonnulls(system_id, equipment_id) > 0;
      alter table incidents add constraint ck_incidents__system_id__closed check (num_nonnulls(system_id, equipment_id) = 0);
      select build_past();
    `);
  }

  /** Of several the first stands again where there was room for one. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table incidents drop constraint ck_incidents__system_id__closed;
      ${PLACES.map(
        ([links, , column]) => `
      update incidents i set ${column} = (select min(x.${column}::text)::uuid from ${links} x where x.incident_id = i.id)
        where exists (select from ${links} x where x.incident_id = i.id);
      drop view past.${links} cascade;
      drop table ${links};`,
      ).join('')}
      select build_past();
    `);
  }
}
