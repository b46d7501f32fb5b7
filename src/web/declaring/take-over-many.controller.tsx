import { Controller } from '@nestjs/common';
import { BulkDeclarations } from '../../demarcation/declarations/bulk-declarations';
import { DECLARATION_SOURCES, type DeclarationSource } from '../../demarcation/declarations/taking-over';
import { PathId } from '../../http/entity-tag';
import { QueryWordField } from '../../http/fields/query-fields';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { fault, invalid, notFound } from '../../kernel/problems';
import { type MatrixPaper } from '../../reports/matrix-paper';
import { Asked } from '../asked';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { type Sent, textIn, textsIn } from '../forms/sent';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { OffersReading } from './offers-reading';
import { ROWS, TakeOverManyPage, versionField } from './take-over-many.view';

class TakeOverQuery {
  @QueryWordField({ description: 'Of which source all rows are ticked', example: 'SUGGESTION' }, DECLARATION_SOURCES)
  all?: DeclarationSource;
}

/** Declares many rows at once with what stands elsewhere: those that somebody has ticked, all of them or none. */
@Controller()
export class TakeOverManyController {
  constructor(
    private readonly submissions: Submissions,
    private readonly offers: OffersReading,
    private readonly many: BulkDeclarations,
  ) {}

  @Page('matrices/:id/take-over', 'matrix.declare')
  open(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(TakeOverQuery) query: TakeOverQuery,
  ): Promise<HtmlReply> {
    return this.page(viewer, id, query.all ?? null, null);
  }

  @Submission('matrices/:id/take-over', 'matrix.declare')
  takeOver(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const source = DECLARATION_SOURCES.find((one) => one === textIn(filled.sent, 'source'));
    if (source === undefined) throw notFound();
    return this.submissions.take(
      filled,
      async () => {
        await this.many.declare(
          id,
          tickedIn(filled.sent).map((row) => ({ ...row, said: source })),
          true,
        );
        return `/matrices/${id}`;
      },
      (draft) => this.page(viewer, id, null, { source, draft }),
    );
  }

  private async page(
    viewer: Viewer,
    id: string,
    all: DeclarationSource | null,
    tried: { readonly source: DeclarationSource; readonly draft: Draft } | null,
  ): Promise<HtmlReply> {
    const content = await this.offers.of(viewer, id);
    return showPage(viewer, {
      title: viewer.say('まとめて申告する', 'Declare many rows at once'),
      status: tried === null ? 200 : draftStatus(tried.draft),
      body: (
        <TakeOverManyPage
          {...content}
          refusal={tried === null ? null : withRowNames(tried.draft, content.paper)}
          draftOf={(source, rowIds) =>
            tried?.source === source ? tried.draft : draftOf(all === source ? { [ROWS]: [...rowIds] } : {})
          }
        />
      ),
    });
  }
}

function tickedIn(sent: Sent): { rowId: string; version: number }[] {
  const rowIds = textsIn(sent, ROWS);
  if (rowIds.length === 0) throw invalid([fault(`/${ROWS}`, 'REQUIRED', NONE_TICKED)]);
  // A row whose version did not come along was not read here: it expects one that no declaration has.
  return rowIds.map((rowId) => ({ rowId, version: Number(textIn(sent, versionField(rowId)) || -1) }));
}

/** What was refused, each fault with the row that it is about. */
function withRowNames({ refusal, sent }: Draft, { layers }: MatrixPaper): Problem | null {
  if (refusal === null) return null;
  const { kind, code, texts, faults, members } = refusal;
  const rows = layers.flatMap((layer) => layer.rows);
  const named = faults.map((one) => {
    const place = /^\/rows\/(\d+)\//.exec(one.pointer)?.[1];
    const row = rows.find(({ id }) => id === textsIn(sent, ROWS)[Number(place)]);
    const { ja, en } = one.detail;
    return row === undefined ? one : { ...one, detail: { ja: `${row.key}: ${ja}`, en: `${row.key}: ${en}` } };
  });
  return new Problem(kind, code, texts, named, members);
}

const NONE_TICKED = { ja: '申告する行を選んでください', en: 'Tick the rows to declare' };
