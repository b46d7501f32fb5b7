import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Keys of one client that are made at the same time wait for each other: each holds its client already, as its foreign key does,
 * and a lock that shuts those out had them wait in a circle, so that fewer keys came of it than may be.
 */
export class TwoKeysSideBySide1764000000551 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(holdTwoKeys('for no key update'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(holdTwoKeys('for update'));
  }
}

function holdTwoKeys(lock: string): string {
  return `
    create or replace function hold_two_keys() returns trigger language plpgsql as $$
    begin
      perform 1 from api_clients where id = new.client_id ${lock};
      if (select count(*) from api_keys where client_id = new.client_id and revoked_at is null and expires_at > now()) > 2 then
        raise exception using errcode = '23P01', constraint = 'ex_api_keys__client_id__third', message = 'two keys are valid already';
      end if;
      return null;
    end $$;
  `;
}
