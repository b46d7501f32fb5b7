import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { BUILD_PAST } from './0035-kept-columns';
import { BUILD_PAST_VIEWS } from './0070-what-use-was-called';

/**
 * Showing the past anew costs what has changed: the journal is read once, and views that say what they said stay. Where
 * 0035 and 0070 ran before they were written so, their functions are replaced; they do the same as before.
 */
export class QuickPasts1764000000252 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${BUILD_PAST}
      ${BUILD_PAST_VIEWS}
      select build_past();
    `);
  }

  async down(): Promise<void> {
    // Nothing is to be undone: both versions build the same views.
  }
}
