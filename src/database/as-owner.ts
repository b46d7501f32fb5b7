import { type DataSource } from 'typeorm';
import { type Environment } from '../config/environment';
import { createDataSource } from './data-source';
import { connectAsOwner } from './owner-connection';

/** Runs a command of the server's keeper as the owner of the tables; an embedded server that was running stays so. */
export async function asOwner<T>(environment: Environment, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const owner = await connectAsOwner(environment);
  try {
    const dataSource = await createDataSource(owner.connection, 1).initialize();
    return await work(dataSource).finally(() => dataSource.destroy());
  } finally {
    await owner.leave();
  }
}
