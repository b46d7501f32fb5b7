import { Controller, Req, Res, UseInterceptors } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type KeptFile } from '../../documents/kept-file';
import { EvidenceAnswerQuery, ShareEvidence } from '../../exchange/evidence/dto/evidence-answer.dto';
import { EvidenceAnswering } from '../../exchange/evidence/evidence-answering';
import { EvidenceFiles } from '../../exchange/evidence/evidence-files';
import { EvidenceReviewing } from '../../exchange/evidence/evidence-reviewing';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { AnsweredFile, ReceivesAnswer } from './answered-file';
import { Asked } from '../asked';
import { type Filled, FilledForm } from '../forms/filled';
import { Form } from '../forms/form';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Crumbs } from '../parts/crumbs';
import { type Viewer, Viewing } from '../viewer';
import { AnswerList } from './answer-list.view';
import { ACCEPT_FORMS, ANSWER_FORMS, REFUSE_FORM } from './asking-forms';
import { AskingReading } from './asking-reading';
import { RequestShowing } from './request-showing';

/** Which answer it is stands beside its button. */
const SHARING = new Form(ShareEvidence, {});

/** Answering, sharing and taking back by the vendor's people; reviewing by the institution's. */
@Controller()
export class AnswerPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: AskingReading,
    private readonly showing: RequestShowing,
    private readonly answering: EvidenceAnswering,
    private readonly reviewing: EvidenceReviewing,
    private readonly files: EvidenceFiles,
  ) {}

  @Submission('evidence-requests/:id/answer', 'evidence.answer')
  @UseInterceptors(ReceivesAnswer)
  async answer(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @AnsweredFile() file: KeptFile | Problem | null,
    @FilledForm() { sent, ...filled }: Filled,
    @Actor() { name }: Principal,
  ): Promise<HtmlReply> {
    const { kind } = await this.reading.one(id);
    // The same form with another file means something else.
    const whole: Filled = {
      ...filled,
      sent: file === null || file instanceof Problem ? sent : { ...sent, sha256: file.sha256 },
    };
    return this.submissions.take(
      whole,
      async () => {
        if (file instanceof Problem) throw file;
        const body = await this.submissions.checked(ANSWER_FORMS[kind], whole, file === null ? {} : { file });
        await this.answering.answer(expectedBy(whole), name, body);
        return `/evidence-requests/${id}`;
      },
      (draft) => this.showing.page(viewer, id, { act: 'answer', draft }),
    );
  }

  @Submission('evidence-requests/:id/share', 'evidence.answer')
  share(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() { name }: Principal,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const answerId = textIn(filled.sent, 'answerId');
        const body = await this.submissions.checked(SHARING, filled, { answerId });
        await this.answering.share(expectedBy(filled), name, body.answerId);
        return `/evidence-requests/${id}`;
      },
      (draft) => this.showing.page(viewer, id, { act: 'share', draft }),
    );
  }

  @Submission('evidence-shares/:id/revocation', 'evidence.answer')
  revoke(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const requestId = await this.answering.revoke({ ...expectedBy(filled), id });
        return textIn(filled.sent, 'from') === 'answers' ? '/evidence-answers' : `/evidence-requests/${requestId}`;
      },
      () => this.answers(viewer, new EvidenceAnswerQuery()),
    );
  }

  @Submission('evidence-requests/:id/acceptance', 'evidence.ask')
  async accept(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    const { kind } = await this.reading.one(id);
    const form = kind === 'EFFECTIVENESS_EVIDENCE' ? ACCEPT_FORMS.EFFECTIVENESS_EVIDENCE : ACCEPT_FORMS.OTHERS;
    return this.submissions.take(
      filled,
      async () => {
        await this.reviewing.accept(expectedBy(filled), actor, await this.submissions.checked(form, filled));
        return `/evidence-requests/${id}`;
      },
      (draft) => this.showing.page(viewer, id, { act: 'acceptance', draft }),
    );
  }

  @Submission('evidence-requests/:id/refusal', 'evidence.ask')
  refuse(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { reason } = await this.submissions.checked(REFUSE_FORM, filled);
        await this.reviewing.refuse(expectedBy(filled), actor, reason);
        return `/evidence-requests/${id}`;
      },
      (draft) => this.showing.page(viewer, id, { act: 'refusal', draft }),
    );
  }

  @Page('evidence-answers', 'evidence.read')
  async answers(@Viewing() viewer: Viewer, @Asked(EvidenceAnswerQuery) query: EvidenceAnswerQuery): Promise<HtmlReply> {
    return showPage(viewer, {
      title: viewer.can('evidence.answer')
        ? viewer.say('自社の回答と共有先', 'Our answers, and who reads them')
        : viewer.say('共有された回答', 'Answers shared with us'),
      body: (
        <>
          <Crumbs crumbs={[['/evidence-requests', viewer.say('依頼', 'Requests')]]} />
          <AnswerList query={query} answers={await this.reading.answered(query)} />
        </>
      ),
    });
  }

  @Page('evidence-answers/:id/content', 'evidence.read')
  download(@PathId() id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.files.send(id, request, response);
  }
}
