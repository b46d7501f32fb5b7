import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Once the day to say no to a renewal has passed, the next such day is one before a later term opens. */
export class NoticeOfTheNextTerm1764000000211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The last day of the first term, of those that silence opens, that a notice of the day can still end.
      create function noticed_term_end(term_end date, months int, notice int, on_day date) returns date language sql immutable as $$
        select min(last_on) from (
          select ((term_end + 1) + make_interval(months => k * coalesce(months, 12)))::date - 1 as last_on
          from generate_series(0, greatest(((extract(year from on_day) - extract(year from term_end) + 1) * 12 + notice)::int, 0)
            / coalesce(months, 12) + 2) k) terms
          where (last_on - make_interval(months => notice))::date >= on_day $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function noticed_term_end(date, int, int, date)');
  }
}
