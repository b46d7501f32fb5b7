import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { newId } from '../../kernel/identifier';
import { AccountEntity } from '../accounts/account.entity';
import { type WorkView } from './dto/handover.dto';

/** Hands a leaver's work to a successor; what goes over, and that it all does, is the database's to see to. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** What would go over; 404 where there is no such account, or none in reach. */
  async workOf(accountId: string): Promise<WorkView[]> {
    await this.records.demand(AccountEntity, accountId);
    return this.database.read<WorkView>({
      name: 'work-of',
      text: 'select kind, id, name, moves from work_of($1) order by moves desc, kind, name, id',
      values: [accountId],
    });
  }

  /** Shuts the leaver out as well. */
  async handOver(accountId: string, successorId: string): Promise<string> {
    await this.records.demand(AccountEntity, accountId);
    const id = newId();
    await this.database.transact((manager) =>
      manager.query('select hand_over($1, $2, $3)', [id, accountId, successorId]),
    );
    return id;
  }
}
