import { Controller } from '@nestjs/common';
import { BulkDeclarations, type WantedDeclaration } from '../../demarcation/declarations/bulk-declarations';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type Language } from '../../http/language';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { type FillContent, FillReading, type OpenRow } from './fill-reading';
import { changedRows, lettersOf } from './filled-cells';
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
    const content = await this.reading.of(viewer, id);
    const { rows } = content;
    return this.submissions.take(
      filled,
      async () => {
        const changed = changedRows(rows, filled.sent);
        if (changed.length === 0) throw invalid([fault('/cells', 'REQUIRED', NOTHING_CHANGED)]);
        await this.many.declare(id, changed, true).catch((thrown: unknown) => {
          throw withRowNames(thrown, changed, content);
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
function withRowNames(
  thrown: unknown,
  changed: readonly WantedDeclaration[],
  { rows, paper: { parties } }: FillContent,
): unknown {
  if (!(thrown instanceof Problem)) return thrown;
  const { kind, code, texts, faults, members } = thrown;
  const named = faults.map((one) => {
    const place = Number(/^\/rows\/(\d+)/.exec(one.pointer)?.[1]);
    const found = rows.find(({ row }) => row.id === changed[place]?.rowId);
    const { ja, en } = one.detail;
    if (found === undefined) return one;
    const now = one.code === 'STALE' ? nowDeclared(found, parties) : { ja: '', en: '' };
    return { ...one, detail: { ja: `${found.row.key}: ${ja}${now.ja}`, en: `${found.row.key}: ${en}${now.en}` } };
  });
  return new Problem(kind, code, texts, named, members);
}

/** Whoever comes late is told what stands there now, and how to go on without losing the other rows. */
function nowDeclared(open: OpenRow, parties: FillContent['paper']['parties']): Texts {
  const said = (language: Language): string =>
    parties
      .map(({ id, label }) => [label, lettersOf(open, id, language)] as const)
      .filter(([, letters]) => letters !== '')
      .map(([label, letters]) => `${label} ${letters}`)
      .join(language === 'ja' ? '、' : ', ');
  return {
    ja: `(いまの申告: ${said('ja') || 'なし'})。この画面を開き直すと、この行はいまの申告になり、ほかの行の記入は残ります`,
    en: ` (now: ${said('en') || 'nothing'}). Open this page afresh: the row then shows what is declared now, and what you wrote in other rows stays`,
  };
}

const NOTHING_CHANGED = { ja: '変更した行がありません', en: 'No row was changed' };
