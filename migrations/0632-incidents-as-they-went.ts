import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
/** What has happened, or was done, on a day; by when prevention is due is a plan. */
const DONE = [
  'happened_on',
  'known_on',
  'ciso_informed_on',
  'authority_reported_on',
  'preliminary_reported_on',
  'final_reported_on',
  'persons_notified_on',
  'explained_on',
  'cause_analysed_on',
  'prevention_done_on',
  'vendor_known_on',
  'vendor_notified_on',
  'closed_on',
];

/**
 * Of an incident (3.4.3, APPI 26) what was done is recorded once it is: a report that is entered beforehand would count from its day
 * on, sent or not, and end the very clock that asks for it. A vendor tells of what it knows, not before it does.
 */
export class IncidentsAsTheyWent1764000000632 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function guard_incident_days() returns trigger language plpgsql ${DEFINER} as $$
      declare
        done text;
      begin
        if scope_actor() is null then return new; end if;
        foreach done in array '{${DONE.join(',')}}'::text[] loop
          if (to_jsonb(new) ->> done)::date > today_in_japan()
              and (tg_op = 'INSERT' or to_jsonb(new) ->> done is distinct from to_jsonb(old) ->> done) then
            raise exception using errcode = '23514', constraint = 'ck_incidents__' || done || '__to_come', message = 'not yet';
          end if;
        end loop;
        if new.vendor_notified_on < new.vendor_known_on then
          raise exception using errcode = '23514', constraint = 'ck_incidents__vendor_notified_on__before_start', message = 'not known yet';
        end if;
        return new;
      end $$;
      create trigger incidents_days before insert or update on incidents for each row execute function guard_incident_days();
      revoke execute on function guard_incident_days() from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger incidents_days on incidents;
      drop function guard_incident_days();
    `);
  }
}
