import { DEFAULT_LADDER, defaultLadder, type NoticeKind } from '../../../kernel/terms/notice-terms';
import { type Due } from '../dues/due';

/** What an institution has set. */
export interface LadderRow {
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
