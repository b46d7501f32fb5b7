import { type Database } from '../../database/database';
import { type OwnNumbers, type Policies, policyOf } from '../../kernel/policy';
import { type CalendarDate } from '../../kernel/calendar-date';
import { byOwner } from './grouped';

interface Period {
  readonly from: CalendarDate;
  readonly numbers: OwnNumbers;
}

/** The windows and intervals of each institution through the years; what it has not set is our default. */
export async function loadPolicies(
  database: Database,
  institutionIds: readonly string[],
): Promise<(institutionId: string) => Policies> {
  const periods = byOwner(
    await database.read<{ owner: string; items: Period[] }>({
      name: 'facts-policies',
      text: `select institution_id as owner, json_agg(json_build_object('from', valid_from, 'numbers', numbers) order by valid_from desc) as items
        from institution_policies where institution_id = any($1) and valid_from is not null group by institution_id`,
      values: [institutionIds],
    }),
  );
  return (institutionId) => periods(institutionId).map(({ from, numbers }) => ({ from, policy: policyOf(numbers) }));
}
