import { Injectable } from '@nestjs/common';
import { type Principal, scopeOf } from '../../../access/principal';
import { Database } from '../../../database/database';
import { type CalendarDate } from '../../../kernel/calendar-date';
import {
  DATED_KINDS,
  type DatedKind,
  type NoticeSubjectKind,
  WAITING_KINDS,
  type WaitingKind,
} from '../../../kernel/terms/notice-terms';
import { DATED_SOURCES } from './dated-sources';
import { type Due } from './due';
import { WAITING_SOURCES, waitingOf } from './waiting-sources';

interface DatedRow extends Pick<Due, 'name' | 'path' | 'institutionId' | 'contractId' | 'opensOn'> {
  readonly id: string;
  readonly dueOn: CalendarDate;
  /** Where it is another than the kind has as a rule. */
  readonly subjectKind?: NoticeSubjectKind | null;
}

type WaitingRow = Pick<Due, 'name' | 'path' | 'institutionId' | 'dueOn' | 'since' | 'begun'> & { readonly id: string };

/**
 * Reads what is due for somebody: what they may do something about, in the institutions in which they may, and seen by them as
 * row-level security shows it. So nobody is told of what they may not see, whoever asks in their name.
 */
@Injectable()
export class DueReader {
  constructor(private readonly database: Database) {}

  /** What is due by `until` and not mended on the day, overdue too, and what waits; unordered. */
  async of(principal: Principal, day: CalendarDate, until: CalendarDate): Promise<readonly Due[]> {
    const found = [...(await this.dated(principal, DATED_KINDS, day, until)), ...(await this.waiting(principal, day))];
    return principal.vendorId === null ? found : onceEach(found);
  }

  /** Of these kinds, where they hold the permission that each takes. */
  async dated(
    principal: Principal,
    kinds: readonly DatedKind[],
    day: CalendarDate,
    until: CalendarDate,
  ): Promise<readonly Due[]> {
    const found: Due[] = [];
    for (const kind of kinds) {
      const scope = scopeOf(principal, DATED_SOURCES[kind].permission);
      if (scope !== null) found.push(...(await this.database.beside(scope, () => this.datedInScope(kind, day, until))));
    }
    return found;
  }

  /** In the scope in force, whatever permission the kind takes. */
  async datedInScope(kind: DatedKind, day: CalendarDate, until: CalendarDate): Promise<readonly Due[]> {
    const { sql, subjectKind, days } = DATED_SOURCES[kind];
    const rows = await this.database.read<DatedRow>({ name: `due-${kind}`, text: sql, values: [day, until] });
    return rows.flatMap(({ id, opensOn, dueOn, subjectKind: own, ...row }) => {
      const on = days?.(dueOn) ?? { opensOn, dueOn };
      if (on.dueOn > until) return [];
      return [{ kind, subject: { kind: own ?? subjectKind, id }, ...row, ...on, since: null, begun: null }];
    });
  }

  /** What waits for them, of every kind. */
  async waiting(principal: Principal, day: CalendarDate): Promise<readonly Due[]> {
    const found: Due[] = [];
    for (const kind of WAITING_KINDS) found.push(...(await this.waitingOfKind(principal, kind, day)));
    return found;
  }

  private async waitingOfKind(principal: Principal, kind: WaitingKind, day: CalendarDate): Promise<readonly Due[]> {
    const { permission, subjectKind } = WAITING_SOURCES[kind];
    const scope = scopeOf(principal, permission);
    if (scope === null) return [];
    const side = principal.vendorId === null ? 'INSTITUTION' : 'VENDOR';
    const rows = await this.database.beside(scope, () =>
      this.database.read<WaitingRow>({
        name: `due-${kind}`,
        text: waitingOf(kind),
        values: [principal.id, side, day],
      }),
    );
    return rows.map(({ id, ...row }) => ({
      kind,
      subject: { kind: subjectKind, id },
      contractId: null,
      opensOn: null,
      ...row,
    }));
  }
}

/** A vendor's certificate is due once, however many hospitals rely on it. */
function onceEach(found: readonly Due[]): Due[] {
  const byKey = new Map(found.map((due) => [`${due.kind} ${due.subject.id}`, { ...due, institutionId: null }]));
  return [...byKey.values()];
}
