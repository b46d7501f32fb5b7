import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { FindingRecords } from '../../findings/life/finding-records';
import { type FileReply } from '../../http/file-reply';
import { notFound } from '../../kernel/problems';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { Asked } from '../asked';
import { type Draft, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Within } from '../frame/within';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { exportOf } from '../exports/list-export';
import { lifeColumns } from './life-columns';
import { COMMENT_FORM, TREATMENT_FORM } from './life-forms';
import { FindingLives } from './life-list.view';
import { KeptFindings } from './kept-findings.view';
import { FindingLivesQuery, FindingOfQuery } from './life-query';
import { LifeReading } from './life-reading';
import { FindingLife, type LifeAct } from './life.view';

/** Shows what became of findings, and takes what people do about them. */
@Controller()
export class LifePagesController {
  constructor(
    private readonly reading: LifeReading,
    private readonly records: FindingRecords,
    private readonly submissions: Submissions,
  ) {}

  @Page('finding-lives', 'finding.read')
  async list(@Viewing() viewer: Viewer, @Asked(FindingLivesQuery) query: FindingLivesQuery): Promise<HtmlReply> {
    const title = viewer.say('指摘の経過', 'Lives of findings');
    if (viewer.knownOn !== null) return showPage(viewer, { title, body: notOfThePast(viewer) });
    const content = await this.reading.list(viewer, query);
    return showPage(viewer, {
      title,
      body: (
        <Within institutionId={content?.choice.institution.id ?? null}>
          <FindingLives content={content} />
        </Within>
      ),
    });
  }

  /** From a finding as it is judged live to what became of it. */
  @Page('finding-lives/of', 'finding.read')
  async of(@Viewing() viewer: Viewer, @Asked(FindingOfQuery) { findingId }: FindingOfQuery): Promise<HtmlReply> {
    const title = viewer.say('指摘の経過', 'Life of a finding');
    if (viewer.knownOn !== null) return showPage(viewer, { title, body: notOfThePast(viewer) });
    const kept = findingId === undefined ? [] : await this.reading.kept(findingId);
    const [only] = kept;
    if (only !== undefined && kept.length === 1) return seeOther(`/findings/${only.id}`);
    return showPage(viewer, { title, body: <KeptFindings kept={kept} /> });
  }

  @Page('finding-lives/export', 'finding.read')
  async file(@Viewing() viewer: Viewer, @Asked(FindingLivesQuery) query: FindingLivesQuery): Promise<FileReply> {
    const rows = viewer.knownOn === null ? await this.reading.all(viewer, query) : null;
    if (rows === null) throw notFound();
    return exportOf(viewer, { ja: '指摘の経過', en: 'lives-of-findings' }, lifeColumns(viewer), rows);
  }

  @Page('findings/:id', 'finding.read')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, null);
  }

  @Submission('findings/:id/treatment', 'risk.write')
  treat(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.records.treat(expectedBy(filled), await this.submissions.checked(TREATMENT_FORM, filled));
        return `/findings/${id}`;
      },
      (draft) => this.page(viewer, id, { act: 'treatment', draft }),
    );
  }

  @Submission('findings/:id/comments', 'risk.write')
  comment(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { body } = await this.submissions.checked(COMMENT_FORM, filled);
        await this.records.comment(id, body, actor);
        return `/findings/${id}#comments`;
      },
      (draft) => this.page(viewer, id, { act: 'comments', draft }),
    );
  }

  private async page(
    viewer: Viewer,
    id: string,
    tried: { readonly act: LifeAct; readonly draft: Draft } | null,
  ): Promise<HtmlReply> {
    if (viewer.knownOn !== null)
      return showPage(viewer, { title: viewer.say('指摘の経過', 'Life of a finding'), body: notOfThePast(viewer) });
    const content = await this.reading.one(viewer, id);
    return showPage(viewer, {
      title: content.finding.title,
      status: tried === null ? 200 : draftStatus(tried.draft),
      body: (
        <Within institutionId={content.finding.institutionId}>
          <FindingLife {...content} tried={tried} />
        </Within>
      ),
    });
  }
}

/** Its history tells what was found when; the registry of a past day is asked at the findings themselves. */
function notOfThePast({ say }: Viewer) {
  return (
    <p class="notice">
      {say(
        '指摘の経過は現在のものだけを示します。過去の時点の判定は「不足の指摘」で見られます。',
        'Lives of findings are shown as of now. What fell short on a past day is shown with the findings.',
      )}
    </p>
  );
}
