import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';
import { WAITING_KINDS, type WaitingKind } from '../../kernel/terms/notice-terms';
import { WAITING_SOURCES, waitingOf } from '../../exchange/notices/dues/waiting-sources';
import { today } from '../../kernel/calendar-date';
import { type Waiting } from './waiting';

/** As many of a kind as anybody reads. */
const OF_A_KIND = 50;
const LATEST = '9999-12-31';

/** Reads what waits for the one who looks. */
@Injectable()
export class WaitingReading {
  constructor(
    private readonly database: Database,
    private readonly reading: Reading,
  ) {}

  /** What is wanted first comes first; null: the viewer decides nothing at all. */
  async of(viewer: Viewer): Promise<readonly Waiting[] | null> {
    const found: (readonly Waiting[] | null)[] = [];
    for (const kind of WAITING_KINDS)
      found.push(await this.reading.as(viewer, WAITING_SOURCES[kind].permission, () => this.ofKind(viewer, kind)));
    const kinds = found.filter((some) => some !== null);
    if (kinds.length === 0) return null;
    return kinds.flat().sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  }

  private async ofKind({ principal }: Viewer, kind: WaitingKind): Promise<readonly Waiting[]> {
    const side = principal?.vendorId === null ? 'INSTITUTION' : 'VENDOR';
    const rows = await this.database.read<Omit<Waiting, 'kind'>>({
      name: `waiting-${kind}`,
      text: `${waitingOf(kind)} order by "dueOn" nulls last, since nulls last, id limit ${OF_A_KIND}`,
      values: [principal?.id, side, today()],
    });
    return rows.map((row) => ({ ...row, kind }));
  }
}

function orderOf({ dueOn, since, id }: Waiting): string {
  return `${dueOn ?? LATEST} ${since ?? LATEST} ${id}`;
}
