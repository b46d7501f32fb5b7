import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { Confirmations } from '../../demarcation/agreement/confirmations';
import { type MatrixAgreementView } from '../../demarcation/agreement/dto/matrix-agreement.dto';
import { MatrixPartsService } from '../../demarcation/matrix-parts.service';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { today } from '../../kernel/calendar-date';
import { METHOD_WORDS } from '../../reports/words';
import { showPage } from '../frame/show-page';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { MatrixReading } from '../matrices/matrix-reading';
import { personRoleWord } from '../matrices/matrix-words';
import { Page, Submission } from '../page';
import { type Crumb, Crumbs } from '../parts/crumbs';
import { Fact } from '../parts/fact';
import { type Viewer, Viewing } from '../viewer';
import { CHECK_FORM, RECORDED_AGREEMENT_FORM } from './agreeing-forms';

/** Records an agreement on paper, and holds one that somebody else has entered against its paper. */
@Controller()
export class AgreementFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: MatrixReading,
    private readonly reader: MatrixReader,
    private readonly parts: MatrixPartsService,
    private readonly confirmations: Confirmations,
  ) {}

  @Page('matrices/:id/agreements/new', 'matrix.write')
  begin(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.record(viewer, id, draftOf({ agreedOn: today() }));
  }

  @Submission('matrices/:id/agreements', 'matrix.write')
  add(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.parts.addAgreement(id, await this.submissions.checked(RECORDED_AGREEMENT_FORM, filled));
        return `/matrices/${id}`;
      },
      (draft) => this.record(viewer, id, draft),
    );
  }

  @Page('matrix-agreements/:id/check', 'matrix.confirm')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.checking(viewer, id, null);
  }

  @Submission('matrix-agreements/:id/check', 'matrix.confirm')
  check(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { contentHash } = await this.submissions.checked(CHECK_FORM, filled);
        await this.confirmations.check(expectedBy(filled), contentHash, actor);
        return `/matrices/${(await this.agreement(id)).matrixId}`;
      },
      (draft) => this.checking(viewer, id, draft),
    );
  }

  private async record(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { say } = viewer;
    return showForm(viewer, {
      title: say('書面の合意を記録する', 'Record an agreement on paper'),
      crumbs: await this.crumbs(viewer, id),
      form: RECORDED_AGREEMENT_FORM,
      draft,
      action: `/matrices/${id}/agreements`,
      button: say('記録する', 'Record'),
    });
  }

  private async checking(viewer: Viewer, id: string, tried: Draft | null): Promise<HtmlReply> {
    const { say, text, date } = viewer;
    const { matrixId, version, person, personRole, agreedOn, method, statement, onBehalf, checker } =
      await this.agreement(id);
    const title = say('代理で入力された確認を書面と照合する', 'Hold what was entered on behalf against its paper');
    const crumbs = await this.crumbs(viewer, matrixId);
    const entered = (
      <dl class="facts">
        <Fact name={say('確認した人', 'By')}>
          {person} ({text(personRoleWord(personRole))})
        </Fact>
        <Fact name={say('入力された日', 'Entered on')}>{date(agreedOn)}</Fact>
        <Fact name={say('方法', 'How')}>{text(METHOD_WORDS[method])}</Fact>
        <Fact name={say('同意の言葉', 'In the words')}>{statement}</Fact>
      </dl>
    );
    if ((!onBehalf || checker !== null) && tried === null)
      return showPage(viewer, {
        title,
        body: (
          <>
            <Crumbs crumbs={crumbs} />
            {entered}
            <p class="notice">
              {say('照合を待っている代理入力ではありません。', 'It is not one that waits to be checked.')}
            </p>
          </>
        ),
      });
    return showForm(viewer, {
      title,
      crumbs,
      before: entered,
      form: CHECK_FORM,
      draft: tried ?? draftOf({}, version),
      action: `/matrix-agreements/${id}/check`,
      button: say('書面と一致している', 'It is what the paper says'),
    });
  }

  private async agreement(id: string): Promise<MatrixAgreementView> {
    return JSON.parse((await this.reader.agreement(id)).text) as MatrixAgreementView;
  }

  private async crumbs(viewer: Viewer, id: string): Promise<Crumb[]> {
    const { paper, matrix } = await this.reading.one(viewer, id);
    const contract = `${paper.contractNo} ${paper.contractTitle}`;
    return [
      [`/contracts/${matrix.contractId}`, contract],
      [
        `/matrices/${id}`,
        viewer.say(`責任分界表 第${matrix.revision}版`, `Demarcation matrix, revision ${matrix.revision}`),
      ],
    ];
  }
}
