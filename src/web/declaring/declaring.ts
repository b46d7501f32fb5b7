import { Injectable } from '@nestjs/common';
import { type Principal } from '../../access/principal';
import { BulkDeclarations } from '../../demarcation/declarations/bulk-declarations';
import { Comments } from '../../demarcation/declarations/comments';
import { type DeclaredRole } from '../../demarcation/declarations/concord';
import { ConcordReader } from '../../demarcation/declarations/concord.reader';
import { Declarations } from '../../demarcation/declarations/declarations';
import { DeclarationsReader } from '../../demarcation/declarations/declarations.reader';
import { DECLARATION_SOURCES } from '../../demarcation/declarations/taking-over';
import { fault, invalid } from '../../kernel/problems';
import { type Filled } from '../forms/filled';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { COMMENT_FORM, DECLARATION_FORM, SETTLEMENT_FORM } from './declaring-forms';
import { atItsFields, demandedParts } from './parts-sent';

/** Does what the forms of a row ask for, as the API does it. */
@Injectable()
export class Declaring {
  constructor(
    private readonly submissions: Submissions,
    private readonly declarations: Declarations,
    private readonly many: BulkDeclarations,
    private readonly concord: ConcordReader,
    private readonly reader: DeclarationsReader,
    private readonly comments: Comments,
  ) {}

  declare(filled: Filled): Promise<void> {
    return withParts(filled, async (roles) => {
      const { note, noTextOfMine } = await this.submissions.checked(DECLARATION_FORM, filled, { roles });
      await this.declarations.declare(expectedBy(filled), {
        roles,
        note: note ?? null,
        noTextOfMine: noTextOfMine ?? false,
      });
    });
  }

  settle(filled: Filled, actor: Principal): Promise<void> {
    return withParts(filled, async (roles) => {
      const { note, reason } = await this.submissions.checked(SETTLEMENT_FORM, filled, { roles });
      await this.declarations.settle(expectedBy(filled), { roles, note: note ?? null, reason, decider: actor.name });
    });
  }

  async takeOver(matrixId: string, filled: Filled): Promise<void> {
    const { id, version } = expectedBy(filled);
    const source = DECLARATION_SOURCES.find((one) => one === textIn(filled.sent, 'source'));
    if (source === undefined) throw invalid([fault('/source', 'REQUIRED', SOURCE_WANTED)]);
    await this.many.declare(matrixId, [{ rowId: id, said: source, version }], true);
  }

  withdraw(filled: Filled): Promise<void> {
    return this.declarations.withdraw(expectedBy(filled));
  }

  async comment(rowId: string, filled: Filled, actor: Principal): Promise<void> {
    const { body } = await this.submissions.checked(COMMENT_FORM, filled);
    await this.comments.add(rowId, body, actor.name);
  }

  /** The next row that one's own side has not declared, from this one on and then from the first; null: none is left. */
  async nextOpen(matrixId: string, rowId: string): Promise<string | null> {
    const side = await this.reader.sideIn(matrixId);
    const rows = await this.concord.rows(matrixId);
    const place = rows.findIndex((row) => row.rowId === rowId);
    const open = [...rows.slice(place + 1), ...rows.slice(0, place)].find(
      (row) => (side === 'VENDOR' ? row.vendor : row.institution) === null,
    );
    return open?.rowId ?? null;
  }
}

/** Does the work with the parts that were ticked; what is refused of them is said at their fields. */
async function withParts(filled: Filled, work: (parts: DeclaredRole[]) => Promise<void>): Promise<void> {
  const parts = demandedParts(filled.sent);
  try {
    await work(parts);
  } catch (thrown) {
    throw atItsFields(thrown, parts);
  }
}

const SOURCE_WANTED = { ja: 'どの内容を取り込むかを選んでください', en: 'Choose what is taken over' };
