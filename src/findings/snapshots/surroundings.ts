import { type Database } from '../../database/database';
import { type CalendarDate } from '../../kernel/calendar-date';
import { byOwner } from './grouped';

/** What stands around a contract on its systems, and on which days: a row that another contract answers, a vendor, a recipient. */
export interface Surrounding {
  readonly what: 'ANSWER' | 'VENDOR' | 'RECIPIENT';
  /** The row's key, the vendor's id, or what the recipient is called. */
  readonly name: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** Of many contracts at once; also of those that the scope itself does not see. */
export async function loadSurroundings(
  database: Database,
  contractIds: readonly string[],
): Promise<(contractId: string) => readonly Surrounding[]> {
  return byOwner(
    await database.read<{ owner: string; items: Surrounding[] }>({
      name: 'facts-surroundings',
      text: `select contract_id as owner, json_agg(json_build_object('what', what, 'name', name, 'from', first, 'to', last)
          order by what, name, first, last) as items
        from around_contracts($1) group by contract_id`,
      values: [contractIds],
    }),
  );
}

/** Those of one kind. */
export function surroundings(
  around: readonly Surrounding[],
  kind: Surrounding['what'],
): readonly Omit<Surrounding, 'what'>[] {
  return around.flatMap(({ what, ...one }) => (what === kind ? [one] : []));
}
