import { type EntityManager } from 'typeorm';

/** A row that another contract of the system answers already: by number, and whether it is agreed. */
export interface AnsweredBeside {
  readonly contractNo: string;
  readonly isAgreed: boolean;
}

/**
 * Rows that other contracts on the same systems answer: to suggest the same row to a second vendor would make a
 * contradiction (MTX-020) that nobody meant.
 */
export async function answeredBeside(
  manager: EntityManager,
  contractId: string,
): Promise<ReadonlyMap<string, AnsweredBeside>> {
  const rows = await manager.query<(AnsweredBeside & { key: string })[]>(
    `select distinct on (claim.key) claim.key, o.contract_no as "contractNo", m.status = 'AGREED' as "isAgreed"
     from contract_systems mine join contract_systems theirs on theirs.system_id = mine.system_id and theirs.contract_id <> mine.contract_id
     join contracts o on o.id = theirs.contract_id and not is_over(o.status, o.ended_on)
     join matrices m on m.contract_id = o.id and m.status <> 'SUPERSEDED', lateral jsonb_each(m.system_claims) as claim(key, said)
     where mine.contract_id = $1 and claim.said ->> 'state' = 'ACCOUNTABLE'
     order by claim.key, m.status = 'AGREED' desc, o.contract_no`,
    [contractId],
  );
  return new Map(rows.map(({ key, ...answer }) => [key, answer]));
}
