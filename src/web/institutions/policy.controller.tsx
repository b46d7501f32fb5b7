import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { today } from '../../kernel/calendar-date';
import {
  InstitutionPolicyQuery,
  type InstitutionPolicyView,
} from '../../registry/institutions/dto/institution-policy.dto';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { InstitutionPolicyService } from '../../registry/institutions/institution-policy.service';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { Asked } from '../asked';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Crumbs } from '../parts/crumbs';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { POLICY_FORM } from './policy-form';
import { PolicyPage } from './policy.view';

/** The windows and intervals by which an institution judges: whose each number is, and how it is set. */
@Controller()
export class PolicyController {
  constructor(
    private readonly submissions: Submissions,
    private readonly institutions: InstitutionReader,
    private readonly policies: InstitutionPolicyService,
  ) {}

  @Page('institutions/:id/policy', 'institution.read')
  async show(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(InstitutionPolicyQuery) { asOf }: InstitutionPolicyQuery,
  ): Promise<HtmlReply> {
    const policy = await this.policies.show(id, viewer.language, asOf);
    return this.page(viewer, policy, draftOf({ ...written(policy), validFrom: today() }, policy.version));
  }

  @Submission('institutions/:id/policy', 'institution.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(POLICY_FORM, filled);
        await this.policies.patch(expectedBy(filled), body);
        return `/institutions/${id}/policy?asOf=${body.validFrom ?? today()}`;
      },
      async (draft) => this.page(viewer, await this.policies.show(id, viewer.language), draft),
    );
  }

  private async page(viewer: Viewer, policy: InstitutionPolicyView, draft: Draft): Promise<HtmlReply> {
    const { id, name } = await recordOf<InstitutionView>(this.institutions, policy.institutionId);
    return showPage(viewer, {
      title: viewer.say('判定の数値', 'Numbers it judges by'),
      status: draftStatus(draft),
      body: (
        <>
          <Crumbs crumbs={[[`/institutions/${id}`, name]]} />
          <PolicyPage policy={policy} draft={draft} />
        </>
      ),
    });
  }
}

/** What the institution has set for itself, as its form would send it. */
function written({ numbers }: InstitutionPolicyView) {
  const own = numbers.filter(({ isDefault }) => !isDefault).map(({ name, value }) => [name, value] as const);
  return POLICY_FORM.written(Object.fromEntries(own));
}
