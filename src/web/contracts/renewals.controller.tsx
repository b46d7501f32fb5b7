import { Controller, Query } from '@nestjs/common';
import { ContractSteps } from '../../findings/steps/contract-steps';
import { type HtmlReply } from '../../http/html-reply';
import { isId } from '../../kernel/identifier';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn, textsIn } from '../forms/sent';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { CONTRACT_STEP_FORMS } from './contract-step-forms';
import { RenewalsReading } from './renewals-reading';
import { RenewalsPage } from './renewals.view';

/** Renews several contracts at once: all of them, or none. */
@Controller()
export class RenewalsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: RenewalsReading,
    private readonly steps: ContractSteps,
  ) {}

  @Page('contracts/renewals', 'contract.step')
  show(@Viewing() viewer: Viewer, @Query('renewed') renewed: unknown): Promise<HtmlReply> {
    return this.page(viewer, draftOf(), typeof renewed === 'string' ? renewed.split(',').filter(isId) : []);
  }

  @Submission('contracts/renewals', 'contract.step')
  renew(@Viewing() viewer: Viewer, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const chosen = textsIn(filled.sent, 'contract').filter(isId);
        if (chosen.length === 0) throw nothingChosen();
        for (const id of [...chosen].sort()) await this.renewOne(viewer, id, filled);
        return `/contracts/renewals?renewed=${chosen.join(',')}`;
      },
      (draft) => this.page(viewer, draft),
    );
  }

  /** What stops one says which it is: nothing is renewed then. */
  private async renewOne(viewer: Viewer, id: string, { sent, ...filled }: Filled): Promise<void> {
    const one = { on: textIn(sent, 'on'), reason: textIn(sent, 'reason'), endOn: textIn(sent, `endOn-${id}`) };
    const version = Number(textIn(sent, `version-${id}`));
    // Read beforehand: once a step is refused, nothing more can be asked in its transaction.
    const name = await this.reading.nameOf(id);
    try {
      const body = await this.submissions.checked(
        CONTRACT_STEP_FORMS.RENEW,
        { ...filled, sent: one },
        { step: 'RENEW' },
      );
      await this.steps.take({ id, version }, body, viewer.language);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      const { ja, en } = thrown.texts;
      const texts = { ja: `${name}: ${ja}`, en: `${name}: ${en}` };
      throw new Problem(thrown.kind, thrown.code, texts, thrown.faults, thrown.members);
    }
  }

  /** `renewed`: what has just been, so that whoever pressed the button sees that it was. */
  private async page(viewer: Viewer, draft: Draft, renewed: readonly string[] = []): Promise<HtmlReply> {
    return showPage(viewer, {
      title: viewer.say('契約をまとめて更新する', 'Renew several contracts'),
      status: draftStatus(draft),
      body: (
        <RenewalsPage
          rows={await this.reading.due(viewer)}
          draft={draft}
          renewed={await this.reading.running(renewed)}
        />
      ),
    });
  }
}

function nothingChosen(): Problem {
  return invalid([
    fault('/contract', 'REQUIRED', { ja: '更新する契約を選んでください', en: 'Choose the contracts to renew' }),
  ]);
}
