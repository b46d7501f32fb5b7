import { type Database } from '../database/database';
import { CONTRACT_PARTIES } from '../registry/contracts/contract-parties';
import { IS_OWN_FACT, IS_PUBLIC_FACT, VENDORS_DEALT_WITH } from './institutions-concerned';

/** The data as they are read now. */
export interface Now {
  readonly moment: string;
  /** Whether they are what everybody sees: not of the past, and nothing in them was changed by whoever reads. */
  readonly isEverybodys: boolean;
  /** Whether they hold all that was loaded before. */
  readonly isLater: boolean;
}

/** Entries that are looked at one by one; after more, as after a file that was taken in, all is loaded anew. */
const MOST_CHANGES = 1_000;

/** What was entered since that concerns an institution. */
export interface Changes {
  /** To its contracts, as far as it can be told to which. */
  readonly contracts: readonly string[];
  /** Ids of all that the entries name, of what was and of what is: records, and whatever else has an id. */
  readonly named: readonly string[];
  /** Anything else. */
  readonly isMore: boolean;
}

/** Whether an entry `e` about an institution's own record is about a contract, a part of it, or a part of such a part. */
const IS_OF_CONTRACT = `e.subject_table ~ '^(contract|matri|subcontract)' or e.subject_table in ('certification_coverages', 'overseas_checks')`;

/** The contracts that such an entry names. */
const CONTRACTS_NAMED = `array(select c.id from contracts c where c.id = any(e.named)
  union select m.contract_id from matrices m where m.id = any(e.named)
  union select s.contract_id from subcontracts s where s.id = any(e.named))`;

/** The vendors that an entry `e` about a public fact names, or one of whose certificates it names: such as the one that another takes the place of. */
const VENDORS_NAMED = `(select v.id from vendors v where v.id = any(e.named) union select c.vendor_id from certifications c where c.id = any(e.named))`;

/**
 * What was entered since ($2) that concerns an institution ($1): about its own records, or a public fact about a vendor that it has
 * to do with. What a vendor is stands in the contracts in which it is named.
 */
const CHANGED_SINCE = `with e as materialized (select * from changed_since($2, $1, ${MOST_CHANGES})),
  own as materialized (select case when ${IS_OF_CONTRACT} then ${CONTRACTS_NAMED} else '{}' end as contracts from e where e.is_own and ${IS_OWN_FACT}),
  public as materialized (select array${VENDORS_NAMED} as vendors, e.subject_table = 'vendor_successions' as is_more
    from e where not e.is_own and ${IS_PUBLIC_FACT}),
  dealt as materialized (select id from vendors where id in (select unnest(vendors) from public) and id in (${VENDORS_DEALT_WITH})),
  named as (select contract_id from ${CONTRACT_PARTIES} as p where p.institution_id = $1 and p.vendor_id in (select id from dealt)
    union select s.contract_id from subcontracts s join contracts c on c.id = s.contract_id
      where c.institution_id = $1 and s.vendor_id in (select id from dealt)
    union select d.contract_id from contract_dependencies d join contracts c on c.id = d.contract_id
      where c.institution_id = $1 and d.vendor_id in (select id from dealt))
  select (select count(*) from e) = ${MOST_CHANGES} or exists (select from own where cardinality(contracts) = 0)
      or exists (select from public where is_more or cardinality(vendors) = 0) as "isMore",
    to_json(array(select unnest(contracts) from own union select contract_id from named)) as contracts,
    to_json(array(select distinct id from e cross join unnest(e.named) as id
      where id is not null and case when e.is_own then ${IS_OWN_FACT} else ${IS_PUBLIC_FACT} end)) as named`;

/** What data are read now; within a consistent read. `since`: the snapshot of an earlier one, as PostgreSQL writes it. */
export async function readNow(database: Database, since: string | null): Promise<Now> {
  const [now] = await database.read<Now>({
    name: 'dossiers-now',
    text: `select pg_current_snapshot()::text as moment, coalesce(sees_all_of($1), true) as "isLater",
        pg_current_xact_id_if_assigned() is null and coalesce(current_setting('bunkaiten.known_before', true), '') = '' as "isEverybodys"`,
    values: [since],
  });
  return now!;
}

export async function changedSince(database: Database, institutionId: string, moment: string): Promise<Changes> {
  const [changes] = await database.read<Changes>({
    name: 'dossiers-changed-since',
    text: CHANGED_SINCE,
    values: [institutionId, moment],
  });
  return changes!;
}

/**
 * Of institutions ($1), each with the moment up to which it is known ($2): those about whose own records something was entered since, or
 * a public fact about any vendor. `beside`: tables that nobody judges by, and whoever asks reads all the same.
 */
const INSTITUTIONS_CHANGED = (beside: readonly string[]): string => `select k.id
  from unnest($1::uuid[], $2::pg_snapshot[]) as k (id, moment), lateral (
    select count(*) = ${MOST_CHANGES} as is_more,
      coalesce(bool_or(case when e.is_own then ${IS_OWN_FACT} or e.subject_table = any(array[${beside.map((table) => `'${table}'`).join(', ')}]::text[]) else ${IS_PUBLIC_FACT} end), false) as is_changed
    from changed_since(k.moment, k.id, ${MOST_CHANGES}) e) as since
  where is_more or is_changed`;

/** Which institutions are no longer as they were known; `name`: of the statement, one for each list of tables. */
export async function institutionsChanged(
  database: Database,
  known: readonly { readonly id: string; readonly moment: string }[],
  { name, beside }: { readonly name: string; readonly beside: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (known.length === 0) return new Set();
  const changed = await database.read<{ id: string }>({
    name,
    text: INSTITUTIONS_CHANGED(beside),
    values: [known.map(({ id }) => id), known.map(({ moment }) => moment)],
  });
  return new Set(changed.map(({ id }) => id));
}
