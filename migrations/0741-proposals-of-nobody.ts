import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const refused = (code: string, fault: string) =>
  `raise exception using errcode = '${code}', constraint = 'ck_' || tg_table_name || '__dismissal__${fault}', message = '${fault}'`;

const guard = (isOwn: string) => `
      create or replace function guard_dismissal() returns trigger language plpgsql ${DEFINER} as $$
      declare
        is_own boolean;
      begin
        if tg_op = 'INSERT' then
          new.dismissed_as := null;
          new.dismissed_by_actor := null;
          new.dismissed_at := null;
          return new;
        end if;
        if old.dismissed_as is not null then ${refused('23514', 'settled')}; end if;
        if new.dismissed_as is null then return new; end if;
        if new.approved_at is not null then ${refused('23514', 'settled')}; end if;
        is_own := ${isOwn};
        if new.dismissed_as = 'WITHDRAWN' and not is_own then ${refused('42501', 'forbidden')}; end if;
        if new.dismissed_as = 'REFUSED' and is_own then ${refused('23514', 'own_proposal')}; end if;
        new.dismissed_by_actor := scope_actor();
        new.dismissed_at := now();
        return new;
      end $$;`;
const OWN = 'old.proposed_by_actor = scope_actor() or old.proposed_by_actor = any(predecessors_of(scope_actor()))';

/** What nobody in particular has proposed, such as by a script, anybody could withdraw: whether it was theirs was neither yes nor no. */
export class ProposalsOfNobody1764000000741 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guard(`coalesce(${OWN}, false)`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(guard(OWN));
  }
}
