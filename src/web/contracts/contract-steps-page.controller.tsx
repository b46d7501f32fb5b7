import { Controller } from '@nestjs/common';
import { ContractSteps } from '../../findings/steps/contract-steps';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { today } from '../../kernel/calendar-date';
import { notFound } from '../../kernel/problems';
import {
  CONTRACT_STEPS,
  type ContractStepName,
  possibleContractSteps,
} from '../../registry/contracts/contract-lifecycle';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { ContractReading } from './contract-reading';
import { CONTRACT_STEP_FORMS } from './contract-step-forms';
import { ContractStepsPage } from './contract-steps.view';

/** Takes a contract through its life by form: the same gates as for programs, explained before the button. */
@Controller()
export class ContractStepsPageController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: ContractReading,
    private readonly steps: ContractSteps,
  ) {}

  @Page('contracts/:id/steps', 'contract.step')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, null);
  }

  @Submission('contracts/:id/steps', 'contract.step')
  take(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const step = CONTRACT_STEPS.find((known) => known === textIn(filled.sent, 'step'));
    if (step === undefined) throw notFound();
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(CONTRACT_STEP_FORMS[step], filled, { step });
        await this.steps.take(expectedBy(filled), body, viewer.language);
        return `/contracts/${id}`;
      },
      (draft) => this.page(viewer, id, { step, draft }),
    );
  }

  private async page(
    viewer: Viewer,
    id: string,
    tried: { readonly step: ContractStepName; readonly draft: Draft } | null,
  ): Promise<HtmlReply> {
    const { contract, gate } = await this.reading.ahead(viewer, id, today());
    const usual = draftOf({ on: today(), autoRenew: String(contract.autoRenew) }, contract.version);
    return showPage(viewer, {
      title: viewer.say('契約の手続き', 'Steps of a contract'),
      status: tried === null ? 200 : draftStatus(tried.draft),
      body: (
        <ContractStepsPage
          contract={contract}
          gate={gate}
          refusal={tried !== null && !possibleContractSteps(contract).includes(tried.step) ? tried.draft.refusal : null}
          draftOf={(step) => (tried?.step === step ? tried.draft : { ...usual, once: draftOf().once })}
        />
      ),
    });
  }
}
