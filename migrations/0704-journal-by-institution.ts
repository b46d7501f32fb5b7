import { type MigrationInterface, type QueryRunner } from 'typeorm';

const readsChain = (probe: string) => `
      alter policy journal_chain_read on journal_chain using ((select scope_everywhere())
        or exists (select from journal seen where seen.seq = journal_chain.seq${probe}));`;

/**
 * The journal of one hospital was read through everybody's: whether a link of the chain may be seen was asked of a list of all entries
 * that may, made anew for every page, and an institution's entries were looked for from the newest back. A link is asked about by
 * itself (offset 0 keeps the planner from making the list), and entries are found by the institution. They are put in the order of
 * sealing after that, which may differ a little from that of writing.
 */
export class JournalByInstitution1764000000704 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_journal__institution_id on journal (institution_id, seq) where institution_id is not null;
      ${readsChain(' offset 0')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${readsChain('')}
      drop index ix_journal__institution_id;
    `);
  }
}
