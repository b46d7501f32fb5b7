import { Controller } from '@nestjs/common';
import { AccountQuery } from '../../access/accounts/dto/account.dto';
import { AccountsService } from '../../access/accounts/accounts.service';
import { Actor } from '../../access/actor';
import { IdentityRequestReader } from '../../access/identity/identity-request.reader';
import { type IdentityRequestView } from '../../access/identity/dto/identity-request.dto';
import { IdentityRequests } from '../../access/identity/identity-requests';
import { type Principal } from '../../access/principal';
import { GUARDED_ROLES } from '../../access/role-permissions';
import { Invitations } from '../../access/sign-in/invitations';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { statusOf } from '../../http/problem-document';
import { isId } from '../../kernel/identifier';
import { type Problem } from '../../kernel/problem';
import { notFound } from '../../kernel/problems';
import { Asked } from '../asked';
import { NoInstitution } from '../findings/judged-on';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { PeopleReading } from './people-reading';
import { ROLES_OF_STAFF } from './people-words';
import { People } from './people.view';
import { Token } from './token.view';

/** Lets people in, gives them roles and shuts them out, as the API does: what binds takes two administrators. */
@Controller()
export class PeopleController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: PeopleReading,
    private readonly accounts: AccountsService,
    private readonly invitations: Invitations,
    private readonly requests: IdentityRequests,
    private readonly reader: IdentityRequestReader,
  ) {}

  @Page('people', 'account.read')
  show(@Viewing() viewer: Viewer, @Asked(AccountQuery) query: AccountQuery): Promise<HtmlReply> {
    return this.page(viewer, query, null);
  }

  @Submission('people/:id/roles', 'account.write')
  async give(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    await this.reading.account(id);
    const role = ROLES_OF_STAFF.find((known) => known === textIn(filled.sent, 'role'));
    const institutionId = textIn(filled.sent, 'institutionId');
    if (role === undefined || !isId(institutionId)) throw notFound();
    const isGuarded = GUARDED_ROLES.includes(role);
    return this.submissions.take(
      filled,
      async () => {
        if (isGuarded) await this.requests.ask(id, { kind: 'GIVE_ROLE', role, institutionId });
        else await this.accounts.addMembership(actor, id, { role, institutionId });
        return `/people/${id}`;
      },
      ({ refusal }) => this.page(viewer, peopleOf(institutionId), refusal),
    );
  }

  /** The invitation before counts no more, and the form that has shown it shows it no more. */
  @Submission('people/:id/invitations', 'account.write')
  async invite(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    const { name, institutionId } = await this.reading.account(id);
    return this.submissions.takeShown(
      filled,
      async () => {
        const { token, requestId } = await this.invitations.invite(actor, id);
        await this.submissions.outdate([filled.operation], `/people/${id}`);
        return once(viewer, { token, isHalf: requestId !== null, name });
      },
      ({ refusal }) => this.page(viewer, peopleOf(institutionId ?? null), refusal),
    );
  }

  @Submission('identity-requests/:id/approval', 'account.write')
  async approve(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { accountId } = await recordOf<IdentityRequestView>(this.reader, id);
    const { name, institutionId } = await this.reading.account(accountId);
    return this.submissions.takeShown(
      filled,
      async () => {
        const token = await this.requests.approve(id);
        if (token !== null) return once(viewer, { token, isHalf: true, name });
        return seeOther(`/people?institutionId=${institutionId}`);
      },
      ({ refusal }) => this.page(viewer, peopleOf(institutionId ?? null), refusal),
    );
  }

  @Submission('identity-requests/:id/refusal', 'account.write')
  async refuse(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { accountId } = await recordOf<IdentityRequestView>(this.reader, id);
    const { institutionId } = await this.reading.account(accountId);
    return this.submissions.take(
      filled,
      async () => {
        await this.requests.refuse(id);
        return `/people?institutionId=${institutionId}`;
      },
      ({ refusal }) => this.page(viewer, peopleOf(institutionId), refusal),
    );
  }

  private async page(viewer: Viewer, query: AccountQuery, refusal: Problem | null): Promise<HtmlReply> {
    const content = await this.reading.of(viewer, query);
    return showPage(viewer, {
      title: viewer.say('利用者と役割', 'People and roles'),
      status: refusal === null ? 200 : statusOf(refusal.kind),
      body: content === null ? <NoInstitution /> : <People content={content} refusal={refusal} />,
    });
  }
}

function peopleOf(institutionId: string | null): AccountQuery {
  return Object.assign(new AccountQuery(), institutionId === null ? {} : { institutionId });
}

function once(viewer: Viewer, content: Parameters<typeof Token>[0]): HtmlReply {
  return showPage(viewer, { title: viewer.say('招待', 'Invitation'), body: <Token {...content} /> });
}
