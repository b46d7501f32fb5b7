import { Controller } from '@nestjs/common';
import { AccountsService } from '../../access/accounts/accounts.service';
import { SignInLocks } from '../../access/accounts/sign-in-locks';
import { Actor } from '../../access/actor';
import { IdentityRequests } from '../../access/identity/identity-requests';
import { type Principal } from '../../access/principal';
import { GUARDED_ROLES } from '../../access/role-permissions';
import { type Expected } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { PeopleReading } from './people-reading';
import { PERSON_CHANGE } from './person-form';
import { PersonPage } from './person.view';

/** What an administrator does about one person: what concerns a binding role is asked for, and another one approves it. */
@Controller()
export class PersonController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: PeopleReading,
    private readonly accounts: AccountsService,
    private readonly requests: IdentityRequests,
    private readonly locks: SignInLocks,
  ) {}

  @Page('people/:id', 'account.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const person = await this.reading.account(id);
    return this.page(viewer, id, draftOf(PERSON_CHANGE.written(person), person.version));
  }

  @Submission('people/:id', 'account.write')
  change(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.done(viewer, id, filled, async () => {
      const { name, email } = await this.submissions.checked(PERSON_CHANGE, filled);
      const { isBinding, email: before } = await this.standing(id);
      const isMoved = email !== undefined && email.toLowerCase() !== before;
      if (isMoved && isBinding) await this.requests.ask(id, { kind: 'RE_ADDRESS', email });
      await this.accounts.patch(actor, expectedBy(filled), isMoved && isBinding ? { name } : { name, email });
    });
  }

  @Submission('people/:id/disabling', 'account.write')
  disable(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.done(viewer, id, filled, () => this.accounts.patch(actor, expectedBy(filled), { isDisabled: true }));
  }

  @Submission('people/:id/enabling', 'account.write')
  enable(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.alone(viewer, id, filled, 'ENABLE', (expected) =>
      this.accounts.patch(actor, expected, { isDisabled: false }),
    );
  }

  @Submission('people/:id/second-factor-reset', 'account.write')
  resetSecondFactor(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.alone(viewer, id, filled, 'RESET_SECOND_FACTOR', (expected) =>
      this.accounts.resetSecondFactor(actor, expected),
    );
  }

  @Submission('people/:id/sign-in-lock-lifting', 'account.write')
  lift(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.done(viewer, id, filled, () => this.locks.lift(actor.id, id));
  }

  @Submission('memberships/:id/removal', 'account.write')
  async takeAway(
    @Viewing() viewer: Viewer,
    @PathId() membershipId: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    const accountId = await this.reading.holderOf(membershipId);
    return this.done(viewer, accountId, filled, () => this.accounts.removeMembership(actor, expectedBy(filled)));
  }

  /** One administrator does it alone, or asks where the person's role binds. */
  private alone(
    viewer: Viewer,
    id: string,
    filled: Filled,
    kind: 'ENABLE' | 'RESET_SECOND_FACTOR',
    work: (expected: Expected) => Promise<void>,
  ): Promise<HtmlReply> {
    return this.done(viewer, id, filled, async () => {
      if ((await this.standing(id)).isBinding) await this.requests.ask(id, { kind });
      else await work(expectedBy(filled));
    });
  }

  private done(viewer: Viewer, id: string, filled: Filled, work: () => Promise<unknown>): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await work();
        return `/people/${id}`;
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  private async standing(id: string): Promise<{ readonly isBinding: boolean; readonly email: string }> {
    const { person, roles } = await this.reading.one(id);
    return { isBinding: roles.some(({ role }) => GUARDED_ROLES.includes(role)), email: person.email };
  }

  private async page(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const content = await this.reading.one(id);
    return showPage(viewer, {
      title: content.person.name,
      status: draftStatus(draft),
      body: <PersonPage content={content} draft={draft} />,
    });
  }
}
