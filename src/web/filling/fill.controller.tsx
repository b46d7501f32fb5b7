import { Controller } from '@nestjs/common';
import { BulkDeclarations, type WantedDeclaration } from '../../demarcation/declarations/bulk-declarations';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { FillReading, type OpenRow } from './fill-reading';
import { changedRows } from './filled-cells';
import { FillPage } from './fill.view';

/** Declares by the grid: what was changed in it, all of it or none. */
@Controller()
export class FillController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: FillReading,
    private readonly many: BulkDeclarations,
  ) {}

  @Page('matrices/:id/fill', 'matrix.declare')
  open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, draftOf());
  }

  @Submission('matrices/:id/fill', 'matrix.declare')
  async fill(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { rows } = await this.reading.of(viewer, id);
    return this.submissions.take(
      filled,
      async () => {
        const changed = changedRows(rows, filled.sent);
        if (changed.length === 0) throw invalid([fault('/cells', 'REQUIRED', NOTHING_CHANGED)]);
        await this.many.declare(id, changed, true).catch((thrown: unknown) => {
          throw withRowNames(thrown, changed, rows);
        });
        return `/matrices/${id}`;
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  private async page(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    return showPage(viewer, {
      title: viewer.say('表に記入して申告する', 'Fill in the grid'),
      status: draftStatus(draft),
      body: <FillPage {...await this.reading.of(viewer, id)} draft={draft} />,
    });
  }
}

/** What was refused, each fault with the row that it is about. */
function withRowNames(thrown: unknown, changed: readonly WantedDeclaration[], rows: readonly OpenRow[]): unknown {
  if (!(thrown instanceof Problem)) return thrown;
  const { kind, code, texts, faults, members } = thrown;
  const named = faults.map((one) => {
    const place = Number(/^\/rows\/(\d+)/.exec(one.pointer)?.[1]);
    const found = rows.find(({ row }) => row.id === changed[place]?.rowId);
    const { ja, en } = one.detail;
    return found === undefined
      ? one
      : { ...one, detail: { ja: `${found.row.key}: ${ja}`, en: `${found.row.key}: ${en}` } };
  });
  return new Problem(kind, code, texts, named, members);
}

const NOTHING_CHANGED = { ja: '変更した行がありません', en: 'No row was changed' };
