import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const REFUSED = (code: string, constraint: string) =>
  `raise exception using errcode = '${code}', constraint = '${constraint}', message = '${constraint}'`;

/** A declaration can be withdrawn until the other side sees it, and a comment mended by whoever wrote it; the journal keeps both. */
export class WithdrawnAndMended1764000000171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Once both sides have declared the row, each has seen what the other said: that is changed, and marked, not withdrawn.
      create function withdraw_declaration(withdrawn uuid) returns void language plpgsql ${DEFINER} as $$
      declare
        matrix uuid := (select r.matrix_id from matrix_rows r where r.id = withdrawn);
        by_side text := side_writing_in(matrix);
      begin
        perform from matrices where id = matrix and conclusion = 'DECLARED' for update;
        if not found then ${REFUSED('23514', 'ck_matrices__conclusion__recorded')}; end if;
        if exists (select from matrix_declarations where row_id = withdrawn and side <> by_side) then
          ${REFUSED('23514', 'ck_matrix_declarations__row_id__seen')};
        end if;
        delete from matrix_declarations where row_id = withdrawn and side = by_side;
        perform conclude_row(withdrawn);
      end $$;
      revoke execute on function withdraw_declaration(uuid) from public;
      grant execute on function withdraw_declaration(uuid) to bunkaiten_service;

      grant update (body) on matrix_comments to bunkaiten_service;
      create policy matrix_comments_change on matrix_comments for update
        using ((select scope_may_write()) and written_by = (select scope_actor()) and scope_side_in(matrix_id) = side) with check (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy matrix_comments_change on matrix_comments;
      revoke update (body) on matrix_comments from bunkaiten_service;
      drop function withdraw_declaration(uuid);
    `);
  }
}
