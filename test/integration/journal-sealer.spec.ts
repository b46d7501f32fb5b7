import { Logger } from '@nestjs/common';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { Sealer } from '../../src/journal/sealer';
import { JournalDatabase } from '../support/journal-database';

describe('the sealer', () => {
  let journal: JournalDatabase;
  let dataSource: DataSource;
  let sealer: Sealer;
  beforeEach(async () => {
    journal = await JournalDatabase.open();
    dataSource = await createDataSource(journal.service, 2).initialize();
    sealer = new Sealer(new Database(dataSource));
  });
  afterEach(async () => {
    await sealer.onModuleDestroy();
    await dataSource.destroy();
    await journal.close();
  });

  const sealed = async () => (await journal.sql('select from journal_chain')).length;
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const eventually = async (count: number) => {
    for (let i = 0; i < 100 && (await sealed()) < count; i++) await pause(100);
    expect(await sealed()).toBe(count);
  };

  it('seals what is new by itself, until the service stops', async () => {
    sealer.onApplicationBootstrap();
    await journal.vendor('①');
    await eventually(1);
    await journal.vendor('⑥');
    await eventually(2);
    await sealer.onModuleDestroy();
    await journal.vendor('𠮷');
    await pause(1500);
    expect(await sealed()).toBe(2);
  });

  it('says what went wrong, and tries again', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    await journal.sql('revoke execute on function seal_journal(int) from bunkaiten_service');
    sealer.onApplicationBootstrap();
    await journal.vendor();
    await pause(1500);
    expect(error).toHaveBeenCalledWith(expect.stringContaining('permission denied'));
    await journal.sql('grant execute on function seal_journal(int) to bunkaiten_service');
    await eventually(1);
    error.mockRestore();
  });
});
