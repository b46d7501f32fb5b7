import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type CalendarDate, today } from '../kernel/calendar-date';
import { CONTRACT_PARTIES } from '../registry/contracts/contract-parties';
import { type Dossier } from './dossier';
import { type Before } from './known-dossiers';
import { IS_OWN_FACT, IS_PUBLIC_FACT, VENDORS_DEALT_WITH } from './institutions-concerned';

/** What was loaded of an institution. */
interface Remembered {
  readonly dossiers: readonly Dossier[];
  /** The snapshot of the data that it was loaded from, as PostgreSQL writes it. */
  readonly moment: string;
  readonly day: CalendarDate;
}

/** The data as they are read now. */
interface Now {
  readonly moment: string;
  /** Whether they are what everybody sees: not of the past, and nothing in them was changed by whoever reads. */
  readonly isEverybodys: boolean;
  /** Whether they hold all that was loaded before. */
  readonly isLater: boolean;
}

/** Dossiers kept at most, of all institutions together; one with its findings takes some twenty kilobytes. */
const MOST = 5_000;

/** Entries that are looked at one by one; after more, as after a file that was taken in, all is loaded anew. */
const MOST_CHANGES = 1_000;

/** What was entered since that concerns an institution. */
interface Changes {
  /** To its contracts, as far as it can be told to which. */
  readonly contracts: readonly string[];
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
    to_json(array(select unnest(contracts) from own union select contract_id from named)) as contracts`;

/**
 * The dossiers of institutions as they were loaded last: whoever asks next is given the same, but for what the journal
 * has an entry about since then. Every fact that is judged enters the journal in the transaction that changes it, so
 * what is given is always what loading it anew would give.
 */
@Injectable()
export class RememberedDossiers {
  /** By institution, what was asked for last at the end. */
  private readonly kept = new Map<string, Remembered>();

  constructor(private readonly database: Database) {}

  /** Within a consistent read: what `load` loads, which is told what was loaded before and is still so; null: nothing. */
  async of(
    institutionId: string,
    load: (before: Before | null) => Promise<readonly Dossier[]>,
  ): Promise<readonly Dossier[]> {
    if (!this.isSeenByStaff(institutionId)) return load(null);
    const known = this.kept.get(institutionId) ?? null;
    const now = await this.now(known);
    if (!now.isEverybodys || !now.isLater) return load(null);
    const day = today();
    const before = known?.day === day ? await this.before(institutionId, known) : null;
    const dossiers = before?.changed.size === 0 ? before.dossiers : await load(before);
    this.keep(institutionId, { dossiers, moment: now.moment, day });
    return dossiers;
  }

  /** To all who may see an institution's records they are the same; to a vendor's people they are not. */
  private isSeenByStaff(institutionId: string): boolean {
    const { institutions, vendor } = this.database.scope();
    return vendor === null && (institutions === 'ALL' || institutions.includes(institutionId));
  }

  private async now(known: Remembered | null): Promise<Now> {
    const [now] = await this.database.read<Now>({
      name: 'dossiers-now',
      text: `select pg_current_snapshot()::text as moment, coalesce(sees_all_of($1), true) as "isLater",
          pg_current_xact_id_if_assigned() is null and coalesce(current_setting('bunkaiten.known_before', true), '') = '' as "isEverybodys"`,
      values: [known?.moment ?? null],
    });
    return now!;
  }

  private async before(institutionId: string, { dossiers, moment }: Remembered): Promise<Before | null> {
    const [changes] = await this.database.read<Changes>({
      name: 'dossiers-changed-since',
      text: CHANGED_SINCE,
      values: [institutionId, moment],
    });
    return changes?.isMore === false ? { dossiers, changed: new Set(changes.contracts) } : null;
  }

  private keep(institutionId: string, remembered: Remembered): void {
    this.kept.delete(institutionId);
    this.kept.set(institutionId, remembered);
    let count = [...this.kept.values()].reduce((sum, { dossiers }) => sum + dossiers.length, 0);
    for (const [id, { dossiers }] of this.kept) {
      if (count <= MOST) break;
      this.kept.delete(id);
      count -= dossiers.length;
    }
  }
}
