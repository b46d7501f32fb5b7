import { type Database } from '../../database/database';
import { DEFAULT_POLICY, type Policy } from '../../kernel/policy';

/** The windows and intervals of each institution; what it has not set is our default. */
export async function loadPolicies(
  database: Database,
  institutionIds: readonly string[],
): Promise<(institutionId: string) => Policy> {
  const rows = await database.read<{ institution_id: string } & Record<string, unknown>>({
    name: 'facts-policies',
    text: 'select * from institution_policies where institution_id = any($1)',
    values: [institutionIds],
  });
  const policies = new Map(rows.map((row) => [row.institution_id, policyOf(row)]));
  return (institutionId) => policies.get(institutionId) ?? DEFAULT_POLICY;
}

function policyOf(row: Record<string, unknown>): Policy {
  const numbers = Object.entries(DEFAULT_POLICY).map(([name, standard]) => {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return [name, row[column] ?? standard] as const;
  });
  return Object.fromEntries(numbers) as unknown as Policy;
}
