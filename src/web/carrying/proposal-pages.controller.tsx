import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { ProposalReader } from '../../demarcation/carrying/proposal.reader';
import { type Declined, Proposals } from '../../demarcation/carrying/proposals';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { fault, invalid } from '../../kernel/problems';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn, textsIn } from '../forms/sent';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { DECLINED, ProposalPage, reasonField, SEEN } from './proposal.view';

/** What has changed around a contract, shown before it is carried into the revision that is being worked on. */
@Controller()
export class ProposalPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reader: ProposalReader,
    private readonly proposals: Proposals,
    private readonly matrices: MatrixReader,
  ) {}

  @Page('matrices/:id/proposal', 'matrix.write')
  open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, null);
  }

  @Submission('matrices/:id/proposal', 'matrix.write')
  carry(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { view } = await this.reader.read(id, viewer.language);
        const declined = declinedIn(
          filled,
          view.changes.map(({ subject }) => subject),
        );
        await this.proposals.apply({ id, version: filled.version }, textIn(filled.sent, SEEN), declined, actor.name);
        return `/matrices/${id}`;
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  private async page(viewer: Viewer, id: string, tried: Draft | null): Promise<HtmlReply> {
    const { view, version } = await this.reader.read(id, viewer.language);
    const { revision } = await this.matrices.view(id, viewer.language);
    const draft = tried ?? draftOf({}, version);
    return showPage(viewer, {
      title: viewer.say('契約等の変更を版に反映する', 'Carry what has changed into the revision'),
      status: draftStatus(draft),
      body: <ProposalPage revision={revision} proposal={view} draft={draft} />,
    });
  }
}

/** What is ticked, with its reason; 400 where none is given. The places are those of the proposal, which is held by its hash. */
function declinedIn({ sent }: Filled, subjects: readonly string[]): Declined[] {
  const declined = textsIn(sent, DECLINED).map((subject) => ({
    subject,
    reason: textIn(sent, reasonField(subjects.indexOf(subject))).trim(),
  }));
  const faults = declined
    .filter(({ reason }) => reason === '')
    .map(({ subject }) => fault(`/${reasonField(subjects.indexOf(subject))}`, 'REQUIRED', NO_REASON));
  if (faults.length > 0) throw invalid(faults);
  return declined;
}

const NO_REASON = { ja: '反映しない理由を書いてください', en: 'Say why it is left' };
