import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { notFound } from '../../kernel/problems';

/** Finds with what a record is judged, as far as the scope sees it. */
@Injectable()
export class WhoseRecord {
  constructor(private readonly database: Database) {}

  /** 404 where there is none to be seen. */
  contract(table: 'subcontracts' | 'matrices', id: string): Promise<string> {
    return this.owner(table, 'contract_id', id);
  }

  institution(table: 'systems' | 'equipment' | 'provisions', id: string): Promise<string> {
    return this.owner(table, 'institution_id', id);
  }

  private async owner(table: string, column: string, id: string): Promise<string> {
    const [found] = await this.database.read<{ owner: string }>({
      name: `whose-${table}`,
      text: `select ${column} as owner from ${table} where id = $1`,
      values: [id],
    });
    if (found === undefined) throw notFound();
    return found.owner;
  }
}
