import { Controller, Param } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { today } from '../../kernel/calendar-date';
import { notFound, staleVersion } from '../../kernel/problems';
import { CLAUSE_KINDS, type ClauseKind } from '../../kernel/terms/contract-terms';
import { ContractClausesService } from '../../registry/contracts/contract-clauses.service';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { clauseReviewForm } from './clause-review-forms';
import { AskedOfClause } from './clause-review.view';
import { ContractReading } from './contract-reading';
import { CLAUSE_WORDS } from '../../reports/clause-words';

/** Reviews of a contract's clauses by form, beside what the guideline asks of each. */
@Controller()
export class ClauseReviewsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: ContractReading,
    private readonly clauses: ContractClausesService,
  ) {}

  @Page('contracts/:id/clauses/:kind', 'contract.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string, @Param('kind') named: string): Promise<HtmlReply> {
    const kind = clauseKind(named);
    const clause = await this.clauses.one(id, kind);
    // Whoever looks at a clause for the first time begins with today and their own name.
    const first = { reviewedOn: today(), reviewedBy: viewer.principal?.name };
    const form = clauseReviewForm(kind);
    const written = form.written(clause);
    return this.review(
      viewer,
      id,
      kind,
      draftOf(clause.version === 0 ? { ...written, ...first } : written, clause.version),
    );
  }

  @Submission('contracts/:id/clauses/:kind', 'contract.write')
  take(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Param('kind') named: string,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    const kind = clauseKind(named);
    return this.submissions.take(
      filled,
      async () => {
        if (filled.version === null) throw staleVersion(null);
        const body = await this.submissions.checked(clauseReviewForm(kind), filled);
        await this.clauses.review(id, kind, filled.version, body);
        return `/contracts/${id}#clauses`;
      },
      (draft) => this.review(viewer, id, kind, draft),
    );
  }

  private async review(viewer: Viewer, id: string, kind: ClauseKind, draft: Draft): Promise<HtmlReply> {
    const content = await this.reading.clause(viewer, id, kind);
    const { contract, documents } = content;
    return showForm(viewer, {
      title: viewer.say(`条項の確認: ${CLAUSE_WORDS[kind].ja}`, `Clause: ${CLAUSE_WORDS[kind].en}`),
      crumbs: [
        ['/contracts', viewer.say('契約', 'Contracts')],
        [`/contracts/${id}`, `${contract.contractNo} ${contract.title}`],
      ],
      before: <AskedOfClause {...content} kind={kind} />,
      isBeside: true,
      form: clauseReviewForm(kind),
      draft,
      action: `/contracts/${id}/clauses/${kind}`,
      button: viewer.say('確認を記録する', 'Record the review'),
      options: { documentId: documents.map((paper) => [paper.id, paper.title] as const) },
    });
  }
}

function clauseKind(named: string): ClauseKind {
  const kind = CLAUSE_KINDS.find((known) => known === named);
  if (kind === undefined) throw notFound();
  return kind;
}
