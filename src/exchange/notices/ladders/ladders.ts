import { type Database } from '../../../database/database';
import { DEFAULT_LADDER, defaultLadder, type NoticeKind } from '../../../kernel/terms/notice-terms';
import { type Due } from '../dues/due';

/** What an institution has set. */
interface LadderRow {
  readonly institutionId: string;
  readonly kind: NoticeKind;
  readonly contractId: string | null;
  readonly days: readonly number[];
}

/** How long before its day each thing is told: as set for its contract, else as the institution sets for its kind, else our default. */
export class Ladders {
  private readonly set: ReadonlyMap<string, readonly number[]>;

  constructor(rows: readonly LadderRow[]) {
    this.set = new Map(rows.map((row) => [keyOf(row), row.days]));
  }

  of({ institutionId, kind, contractId }: Pick<Due, 'institutionId' | 'kind' | 'contractId'>): readonly number[] {
    if (institutionId === null) return defaultLadder(kind);
    const own = contractId === null ? undefined : this.set.get(keyOf({ institutionId, kind, contractId }));
    return own ?? this.set.get(keyOf({ institutionId, kind, contractId: null })) ?? defaultLadder(kind);
  }

  /** As long before its day as anything is told. */
  get longest(): number {
    return Math.max(...DEFAULT_LADDER, ...[...this.set.values()].flat());
  }
}

function keyOf({ institutionId, kind, contractId }: Omit<LadderRow, 'days'>): string {
  return `${institutionId} ${kind} ${contractId ?? '-'}`;
}

/** What is set in the institutions of the scope in force. */
export async function readLadders(database: Database): Promise<Ladders> {
  return new Ladders(
    await database.read<LadderRow>({
      name: 'ladders',
      text: 'select institution_id as "institutionId", kind, contract_id as "contractId", days from notice_ladders',
      values: [],
    }),
  );
}
