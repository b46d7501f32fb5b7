import { Injectable } from '@nestjs/common';
import { type Principal, scopeOf } from '../../../access/principal';
import { Database } from '../../../database/database';
import { type Scope } from '../../../database/scope';
import { institutionsChanged } from '../../../findings/changed-since';
import { addDays, type CalendarDate, today } from '../../../kernel/calendar-date';
import { KeptAtMost } from '../../../kernel/kept-at-most';
import { DATED_KINDS, type DatedKind, type NoticeKind } from '../../../kernel/terms/notice-terms';
import { DATED_SOURCES } from '../dues/dated-sources';
import { DueReader } from '../dues/due.reader';
import { readLadders } from '../ladders/ladders';
import { byDay, type Notice, noticesOf } from './notice';

/** What vendors are asked for may be asked by nobody's institution, so no institution's entries tell of it: there is little, and it is read each time. */
const LEFT: readonly DatedKind[] = ['EVIDENCE_ANSWER', 'EVIDENCE_ASKED'];
const KEPT: readonly DatedKind[] = DATED_KINDS.filter((kind) => !LEFT.includes(kind));

/** Tables that nobody judges by, and that say when somebody is told. */
const BESIDE = { name: 'notices-changed-since', beside: ['notice_ladders'] };

/** Notices kept at most, of all institutions together; one takes some six hundred bytes. */
const MOST = 50_000;

interface Remembered {
  /** By their day, so that those of many institutions are soon in one order. */
  readonly notices: readonly Notice[];
  /** A snapshot of the data that is no later than what they were read from, as PostgreSQL writes it. */
  readonly moment: string;
  readonly day: CalendarDate;
}

interface Now {
  readonly moment: string;
  readonly isPresent: boolean;
  /** All that are seen. */
  readonly institutions: readonly string[];
}

/** What is told, and of which kinds that says nothing. */
interface Told {
  /** null: nothing is remembered for them, and all is to be read. In order within each institution. */
  readonly told: readonly Notice[] | null;
  readonly left: readonly DatedKind[];
}

const NOTHING: Told = { told: null, left: DATED_KINDS };

/**
 * What has a day in each institution, as it was read last today: given again while the journal has no entry since then about the
 * institution's records, or about a vendor's. To all who may see an institution it is the same; of it each is told what they may do
 * something about.
 */
@Injectable()
export class RememberedNotices {
  /** By institution, what was asked for last at the end. */
  private readonly kept = new KeptAtMost<Remembered>(MOST, ({ notices }) => notices.length);

  constructor(
    private readonly database: Database,
    private readonly dues: DueReader,
  ) {}

  /** A vendor's people see of an institution what names their vendor, and of another day nobody asks twice: for them nothing is remembered. */
  async of(principal: Principal, day: CalendarDate): Promise<Told> {
    const scope = principal.vendorId === null && day === today() ? scopeOf(principal, 'institution.read') : null;
    if (scope === null) return NOTHING;
    return this.database.beside(scope, async () => {
      const now = await this.now();
      if (!now.isPresent) return NOTHING;
      const wanted = scope.institutions === 'ALL' ? now.institutions : scope.institutions;
      const known = await this.stillSo(wanted, day);
      const missing = wanted.filter((id) => !known.has(id));
      // Whoever is shown every institution is shown each record without its institution being looked up.
      const within = missing.length === wanted.length ? scope : { ...scope, institutions: missing };
      for (const [id, notices] of await this.read(missing, within, day)) {
        const remembered = { notices, moment: now.moment, day };
        known.set(id, remembered);
        this.kept.keep(id, remembered);
      }
      const concerns = concerning(principal);
      return { told: [...known.values()].flatMap(({ notices }) => notices.filter(concerns)), left: LEFT };
    });
  }

  private async now(): Promise<Now> {
    const [now] = await this.database.read<Now>({
      name: 'notices-now',
      text: `select pg_current_snapshot()::text as moment, coalesce(current_setting('bunkaiten.known_before', true), '') = '' as "isPresent",
        to_json(array(select id from institutions)) as institutions`,
      values: [],
    });
    return now!;
  }

  /** Those of which nothing has been entered since. */
  private async stillSo(wanted: readonly string[], day: CalendarDate): Promise<Map<string, Remembered>> {
    const known = wanted.flatMap((id): [string, Remembered][] => {
      const remembered = this.kept.get(id);
      return remembered?.day === day ? [[id, remembered]] : [];
    });
    const asked = known.map(([id, { moment }]) => ({ id, moment }));
    const changed = await institutionsChanged(this.database, asked, BESIDE);
    return new Map(known.filter(([id]) => !changed.has(id)));
  }

  /** By institution; each has an entry, an empty one too. */
  private async read(ids: readonly string[], scope: Scope, day: CalendarDate): Promise<Map<string, Notice[]>> {
    const found = new Map(ids.map((id): [string, Notice[]] => [id, []]));
    if (ids.length === 0) return found;
    return this.database.beside(scope, async () => {
      const ladders = await readLadders(this.database);
      const until = addDays(day, ladders.longest);
      for (const kind of KEPT)
        for (const notice of noticesOf(await this.dues.datedInScope(kind, day, until), ladders, day))
          if (notice.institutionId !== null) found.get(notice.institutionId)?.push(notice);
      for (const notices of found.values()) notices.sort(byDay);
      return found;
    });
  }
}

/** Whether somebody may do something about what a notice tells of. */
function concerning(principal: Principal): (notice: Notice) => boolean {
  const where = new Map<NoticeKind, ReadonlySet<string> | 'ALL'>(
    KEPT.map((kind) => {
      const institutions = scopeOf(principal, DATED_SOURCES[kind].permission)?.institutions ?? [];
      return [kind, institutions === 'ALL' ? institutions : new Set(institutions)];
    }),
  );
  return ({ kind, institutionId }) => {
    const institutions = where.get(kind);
    return institutions === 'ALL' || (institutionId !== null && (institutions?.has(institutionId) ?? false));
  };
}
