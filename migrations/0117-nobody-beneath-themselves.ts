import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** What a succession does with subcontractors of the contracting party itself, and then also with those of a subcontractor. */
const OF_THE_PARTY = `update subcontracts s set ended_on = greatest(new.effective_on, s.started_on) from contracts c
          where c.id = s.contract_id and s.ended_on is null and c.vendor_id = new.successor_id and s.vendor_id in (new.vendor_id, new.successor_id);
        update subcontracts s set vendor_id = new.successor_id from contracts c
          where c.id = s.contract_id and s.vendor_id = new.vendor_id and c.vendor_id <> new.successor_id;`;
const OF_WHOEVER_ENTRUSTS = `update subcontracts s set ended_on = greatest(new.effective_on, s.started_on)
          where s.ended_on is null and s.vendor_id in (new.vendor_id, new.successor_id) and entrusting_vendor(s.parent_id, s.contract_id) in (new.vendor_id, new.successor_id);
        update subcontracts s set vendor_id = new.successor_id
          where s.vendor_id = new.vendor_id and entrusting_vendor(s.parent_id, s.contract_id) not in (new.vendor_id, new.successor_id);`;

/** Nobody is re-entrusted by themselves: neither with what they contracted for, nor with a part of what was re-entrusted to them. */
export class NobodyBeneathThemselves1764000000117 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function entrusting_vendor(parent uuid, contract uuid) returns uuid language sql stable as $$
        select coalesce((select p.vendor_id from subcontracts p where p.id = parent), (select c.vendor_id from contracts c where c.id = contract)) $$;
      create function demand_another_vendor() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if new.ended_on is null and new.vendor_id = entrusting_vendor(new.parent_id, new.contract_id) then
          raise exception using errcode = '23514', constraint = 'ck_subcontracts__vendor_id__own_subcontractor', message = 'its own subcontractor';
        end if;
        return new;
      end $$;
      create trigger subcontracts_another_vendor before insert or update of vendor_id, parent_id, contract_id on subcontracts
        for each row execute function demand_another_vendor();
    `);
    await rewrite(runner, OF_THE_PARTY, OF_WHOEVER_ENTRUSTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, OF_WHOEVER_ENTRUSTS, OF_THE_PARTY);
    await runner.query(`
      drop trigger subcontracts_another_vendor on subcontracts;
      drop function demand_another_vendor();
      drop function entrusting_vendor(uuid, uuid);
    `);
  }
}

async function rewrite(runner: QueryRunner, from: string, to: string): Promise<void> {
  const rows = (await runner.query(`select pg_get_functiondef('carry_vendor_succession'::regproc) as text`)) as {
    text: string;
  }[];
  const text = rows[0]?.text ?? '';
  if (!text.includes(from)) throw new Error('carry_vendor_succession reads otherwise than expected');
  await runner.query(text.replace(from, () => to));
}
