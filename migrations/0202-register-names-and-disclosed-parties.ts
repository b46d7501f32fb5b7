import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a register says of a vendor is no word of the vendor's own people (0112). */
const LAST_GUARDED = 'if new.register_fetched_on is distinct from';
const ALSO_GUARDED = ['register_name', 'register_address'];

/** Name and seat as the corporate-number register has them, and whom a vendor's disclosure names beneath it (5.3). */
export class RegisterNamesAndDisclosedParties1764000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vendors add column register_name text, add column register_address text;
      alter table vendor_disclosure_documents add column subprocessors text[] not null default '{}';
    `);
    await rewriteGuard(
      runner,
      LAST_GUARDED,
      `${ALSO_GUARDED.map(guarded).join('\n        ')}\n        ${LAST_GUARDED}`,
    );
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema past cascade');
    await rewriteGuard(
      runner,
      `${ALSO_GUARDED.map(guarded).join('\n        ')}\n        ${LAST_GUARDED}`,
      LAST_GUARDED,
    );
    await runner.query(`
      alter table vendor_disclosure_documents drop column subprocessors;
      alter table vendors drop column register_name, drop column register_address;
      select build_past();
    `);
  }
}

const guarded = (column: string) =>
  `if new.${column} is distinct from (case when tg_op = 'UPDATE' then old.${column} else new.${column} end) then
          raise exception using errcode = '23514', constraint = 'ck_vendors__${column}__not_for_vendors', message = 'not for the vendor to say';
        end if;`;

async function rewriteGuard(runner: QueryRunner, from: string, to: string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_functiondef('guard_vendors_words'::regproc) as text`)) as {
    text: string;
  }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error('guard_vendors_words reads otherwise than expected');
  await runner.query(text.replace(from, () => to));
}
