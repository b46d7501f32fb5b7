import { Controller } from '@nestjs/common';
import { DocumentReader } from '../../documents/document.reader';
import { type DocumentView } from '../../documents/dto/document.dto';
import { PaperDecisionQuery, type PaperDecisionView } from '../../findings/paper-decisions/paper-decision.dto';
import { PaperDecisionReader } from '../../findings/paper-decisions/paper-decision.reader';
import { PaperDecisions } from '../../findings/paper-decisions/paper-decisions';
import { type FileReply } from '../../http/file-reply';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { TakesAnyParameter } from '../../http/taken.guard';
import { notFound } from '../../kernel/problems';
import { Asked } from '../asked';
import { OwnWorkReading } from '../dismissing/own-work';
import { everyRow, exportOf } from '../exports/list-export';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Options } from '../forms/field';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { RecordNames, type RecordNamesById } from '../history/record-names';
import { Page, Submission } from '../page';
import { Reading } from '../reading';
import { belonging, listed, recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { paperDecisionColumns } from './paper-decision-columns';
import { CHECK_FORM, ENTRY_FORM } from './paper-decision-forms';
import { PaperDecisionList } from './paper-decision-list.view';
import { namedIn, type NamedPaperDecision, NewPaperDecisionQuery } from './paper-decision-query';
import { PAPER_KIND_WORDS } from './paper-decision-words';
import { PaperDecisionPage } from './paper-decision.view';

/** 決裁書: entered by one person, held against the scan by another. */
@Controller()
export class PaperDecisionPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: Reading,
    private readonly reader: PaperDecisionReader,
    private readonly papers: PaperDecisions,
    private readonly documents: DocumentReader,
    private readonly names: RecordNames,
    private readonly ownWork: OwnWorkReading,
  ) {}

  @Page('paper-decisions', 'contract.read')
  async list(@Viewing() viewer: Viewer, @Asked(PaperDecisionQuery) query: PaperDecisionQuery): Promise<HtmlReply> {
    const papers = await listed<PaperDecisionView>(this.reader, query);
    return showPage(viewer, {
      title: viewer.say('決裁書', 'Decisions on paper'),
      body: <PaperDecisionList query={query} papers={papers} names={await this.namesOf(viewer, papers.items)} />,
    });
  }

  @Page('paper-decisions/export', 'contract.read')
  async file(@Viewing() viewer: Viewer, @Asked(PaperDecisionQuery) query: PaperDecisionQuery): Promise<FileReply> {
    const rows = await everyRow<PaperDecisionView>(this.reader, query);
    const columns = paperDecisionColumns(viewer, await this.namesOf(viewer, rows));
    return exportOf(viewer, { ja: '決裁書', en: 'decisions-on-paper' }, columns, rows);
  }

  @Page('paper-decisions/new', 'decision.enter')
  begin(
    @Viewing() viewer: Viewer,
    @Asked(NewPaperDecisionQuery) asked: NewPaperDecisionQuery,
  ): HtmlReply | Promise<HtmlReply> {
    const named = namedIn(asked);
    if (named !== null) return this.entry(viewer, named, draftOf(ENTRY_FORM.usual));
    return showPage(viewer, {
      title: viewer.say('決裁書による決定を入力する', 'Enter a decision on paper'),
      body: (
        <p class="notice">
          {viewer.say(
            '決定の対象(再委託・機器・リスクの受容など)の画面から始めてください。',
            'Begin at the page of what was decided: a re-entrustment, a device, the acceptance of a risk.',
          )}
        </p>
      ),
    });
  }

  @Submission('paper-decisions', 'decision.enter')
  @TakesAnyParameter()
  enter(
    @Viewing() viewer: Viewer,
    @Asked(NewPaperDecisionQuery) asked: NewPaperDecisionQuery,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    const named = namedIn(asked);
    if (named === null) throw notFound();
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(ENTRY_FORM, filled, named);
        return `/paper-decisions/${await this.papers.enter(body)}`;
      },
      (draft) => this.entry(viewer, named, draft),
    );
  }

  @Page('paper-decisions/:id', 'contract.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const paper = await this.paper(id);
    return this.page(viewer, paper, draftOf({}, paper.version));
  }

  @Submission('paper-decisions/:id/check', 'decision.check')
  check(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(CHECK_FORM, filled);
        await this.papers.check(expectedBy(filled), body, viewer.language);
        return `/paper-decisions/${id}`;
      },
      async (draft) => this.page(viewer, await this.paper(id), draft),
    );
  }

  private paper(id: string): Promise<PaperDecisionView> {
    return recordOf<PaperDecisionView>(this.reader, id);
  }

  private namesOf(viewer: Viewer, papers: readonly PaperDecisionView[]): Promise<RecordNamesById> {
    return this.names.of(
      viewer,
      papers.map(({ subjectId }) => subjectId),
    );
  }

  private async page(viewer: Viewer, paper: PaperDecisionView, draft: Draft): Promise<HtmlReply> {
    const names = await this.namesOf(viewer, [paper]);
    return showPage(viewer, {
      title: viewer.say('決裁書による決定', 'A decision on paper'),
      status: draftStatus(draft),
      body: <PaperDecisionPage paper={paper} names={names} isOwn={await this.ownWork.read()} draft={draft} />,
    });
  }

  private async entry(viewer: Viewer, { kind, subjectId }: NamedPaperDecision, draft: Draft): Promise<HtmlReply> {
    const names = await this.names.of(viewer, [subjectId]);
    return showForm(viewer, {
      title: viewer.say('決裁書による決定を入力する', 'Enter a decision on paper'),
      crumbs: [['/paper-decisions', viewer.say('決裁書', 'Decisions on paper')]],
      before: (
        <p class="notice">
          {viewer.text(PAPER_KIND_WORDS[kind])}: {names.get(subjectId)?.name}{' '}
          {viewer.say(
            '書面で行われた決定を代理で入力します。もう一人が写しと照合するまで、決定したことにはなりません。',
            'You enter on behalf what was decided on paper. It decides nothing until somebody else has held it against the scan.',
          )}
        </p>
      ),
      form: ENTRY_FORM,
      draft,
      action: `/paper-decisions?kind=${kind}&subjectId=${subjectId}`,
      button: viewer.say('入力して照合を求める', 'Enter it, and ask for the check'),
      options: { documentId: await this.scans(viewer) },
    });
  }

  /** The files that the viewer sees, newest first. */
  private async scans(viewer: Viewer): Promise<Options> {
    const files = await this.reading.as(viewer, 'document.read', () =>
      belonging<DocumentView>(this.documents, '-createdAt', {}),
    );
    return (files?.items ?? []).map(
      ({ id, name, createdAt }) => [id, `${name} (${viewer.moment(createdAt)})`] as const,
    );
  }
}
