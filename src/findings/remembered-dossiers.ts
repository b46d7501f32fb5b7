import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type CalendarDate, today } from '../kernel/calendar-date';
import { KeptAtMost } from '../kernel/kept-at-most';
import { changedSince, readNow } from './changed-since';
import { type Dossier } from './dossier';
import { type Before } from './known-dossiers';

/** What was loaded of an institution. */
interface Remembered {
  readonly dossiers: readonly Dossier[];
  /** The snapshot of the data that it was loaded from, as PostgreSQL writes it. */
  readonly moment: string;
  readonly day: CalendarDate;
}

/** Dossiers kept at most, of all institutions together; one with its findings takes some twenty kilobytes. */
const MOST = 5_000;

/**
 * The dossiers of institutions as they were loaded last: whoever asks next is given the same, but for what the journal
 * has an entry about since then. Every fact that is judged enters the journal in the transaction that changes it, so
 * what is given is always what loading it anew would give.
 */
@Injectable()
export class RememberedDossiers {
  /** By institution, what was asked for last at the end. */
  private readonly kept = new KeptAtMost<Remembered>(MOST, ({ dossiers }) => dossiers.length);

  constructor(private readonly database: Database) {}

  /** Within a consistent read: what `load` loads, which is told what was loaded before and is still so; null: nothing. */
  async of(
    institutionId: string,
    load: (before: Before | null) => Promise<readonly Dossier[]>,
  ): Promise<readonly Dossier[]> {
    if (!this.isSeenByStaff(institutionId)) return load(null);
    const known = this.kept.get(institutionId) ?? null;
    const now = await readNow(this.database, known?.moment ?? null);
    if (!now.isEverybodys || !now.isLater) return load(null);
    const day = today();
    const before = known?.day === day ? await this.before(institutionId, known) : null;
    const dossiers = before?.changed.size === 0 ? before.dossiers : await load(before);
    this.kept.keep(institutionId, { dossiers, moment: now.moment, day });
    return dossiers;
  }

  /** To all who may see an institution's records they are the same; to a vendor's people they are not. */
  private isSeenByStaff(institutionId: string): boolean {
    const { institutions, vendor } = this.database.scope();
    return vendor === null && (institutions === 'ALL' || institutions.includes(institutionId));
  }

  private async before(institutionId: string, { dossiers, moment }: Remembered): Promise<Before | null> {
    const { isMore, contracts } = await changedSince(this.database, institutionId, moment);
    return isMore ? null : { dossiers, changed: new Set(contracts) };
  }
}
