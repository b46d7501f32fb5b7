import { Controller } from '@nestjs/common';
import { ClaimProfile } from '../../findings/steps/claim-profile.dto';
import { Gates } from '../../findings/gates/gates';
import { InstitutionSteps } from '../../findings/steps/institution-steps';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { today } from '../../kernel/calendar-date';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { GateAnswer } from '../findings/gate-answer';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Form } from '../forms/form';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { Reading } from '../reading';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';

const PROFILE_FORM = new Form(ClaimProfile, {
  profile: {
    label: { ja: 'よりどころとする編', en: 'Which volume it goes by' },
    help: {
      ja: '保守委託機関編は、サーバーの保守をすべて事業者に委託する医療機関のためのものです。あとで取り消すときは、登録内容の変更で「いいえ」にします。',
      en: 'It is for institutions that entrust all maintenance of servers. Taken back by changing the record to “no”.',
    },
    words: { MAINTENANCE_ENTRUSTED: { ja: '保守委託機関編', en: 'The volume for those who entrust maintenance' } },
  },
});

/** 保守委託機関編: an institution says that it goes by it, with what its gate finds before the button. */
@Controller()
export class EntrustedProfileController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: Reading,
    private readonly institutions: InstitutionReader,
    private readonly steps: InstitutionSteps,
    private readonly gates: Gates,
  ) {}

  @Page('institutions/:id/maintenance-entrusted-profile', 'institution.write')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, null);
  }

  @Submission('institutions/:id/maintenance-entrusted-profile', 'institution.write')
  claim(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.submissions.checked(PROFILE_FORM, filled);
        await this.steps.claimMaintenanceEntrusted(expectedBy(filled), viewer.language);
        return `/institutions/${id}`;
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  private async page(viewer: Viewer, id: string, draft: Draft | null): Promise<HtmlReply> {
    const { say, language } = viewer;
    const { name, version } = await recordOf<InstitutionView>(this.institutions, id);
    const gate = await this.reading.as(viewer, 'finding.read', async () =>
      this.gates.show(await this.gates.maintenanceEntrusted(id, today()), language),
    );
    return showForm(viewer, {
      title: say('保守委託機関編によることを申告する', 'Say that it goes by the volume for entrusted maintenance'),
      crumbs: [
        ['/institutions', say('医療機関', 'Institutions')],
        [`/institutions/${id}`, name],
      ],
      before: gate !== null && (
        <div class="card">
          <h2>{say('申告できるか(今日の判定)', 'May it be said, as judged today')}</h2>
          <GateAnswer gate={gate} />
        </div>
      ),
      form: PROFILE_FORM,
      draft: draft ?? draftOf({ profile: 'MAINTENANCE_ENTRUSTED' }, version),
      action: `/institutions/${id}/maintenance-entrusted-profile`,
      button: say('申告する', 'Say so'),
    });
  }
}
