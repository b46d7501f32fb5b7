import { Controller } from '@nestjs/common';
import { AccountsService } from '../../access/accounts/accounts.service';
import { Actor } from '../../access/actor';
import { CreateAccount } from '../../access/accounts/dto/account.dto';
import { IdentityRequests } from '../../access/identity/identity-requests';
import { type Principal } from '../../access/principal';
import { GUARDED_ROLES } from '../../access/role-permissions';
import { QueryIdField } from '../../http/fields/query-fields';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { fault, invalid, notFound } from '../../kernel/problems';
import { Asked } from '../asked';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Form } from '../forms/form';
import { textIn } from '../forms/sent';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { LINES, lineField, NewPeople } from './new-people.view';
import { ROLES_OF_STAFF } from './people-words';

class NewPeopleQuery {
  @QueryIdField({ description: 'Of which institution', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;
}

const PERSON_FORM = new Form(CreateAccount, { name: {}, email: {} });

/** Registers the people of an institution in one form, each with a role: all of them, or none. */
@Controller()
export class NewPeopleController {
  constructor(
    private readonly submissions: Submissions,
    private readonly choice: InstitutionChoice,
    private readonly accounts: AccountsService,
    private readonly requests: IdentityRequests,
  ) {}

  @Page('people/new', 'account.write')
  begin(@Viewing() viewer: Viewer, @Asked(NewPeopleQuery) { institutionId }: NewPeopleQuery): Promise<HtmlReply> {
    return this.page(viewer, institutionId, draftOf());
  }

  @Submission('people', 'account.write')
  async register(
    @Viewing() viewer: Viewer,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    const { institution } = await this.chosen(viewer, textIn(filled.sent, 'institutionId') || undefined);
    return this.submissions.take(
      filled,
      async () => {
        const lines = LINES.filter((line) => textIn(filled.sent, lineField('name', line)).trim() !== '');
        if (lines.length === 0) throw invalid([fault('/name-1', 'REQUIRED', NOBODY)]);
        for (const line of lines) await this.registerOne(actor, institution.id, filled, line);
        return `/people?institutionId=${institution.id}`;
      },
      (draft) => this.page(viewer, institution.id, draft),
    );
  }

  /** A role that binds is asked for, and given by another administrator's approval. */
  private async registerOne(actor: Principal, institutionId: string, filled: Filled, line: number): Promise<void> {
    const said = (name: 'name' | 'email' | 'role'): string => textIn(filled.sent, lineField(name, line));
    const role = ROLES_OF_STAFF.find((known) => known === said('role'));
    try {
      const sent = { name: said('name'), email: said('email') };
      const body = await this.submissions.checked(PERSON_FORM, { ...filled, sent }, { institutionId });
      if (role === undefined) throw invalid([fault('/role', 'REQUIRED', NO_ROLE)]);
      const id = await this.accounts.create(body);
      if (GUARDED_ROLES.includes(role)) await this.requests.ask(id, { kind: 'GIVE_ROLE', role, institutionId });
      else await this.accounts.addMembership(actor, id, { role, institutionId });
    } catch (thrown) {
      throw atLine(thrown, line);
    }
  }

  private async chosen(viewer: Viewer, institutionId: string | undefined): Promise<Choice> {
    const choice = await this.choice.of(viewer, 'account.write', institutionId);
    if (choice === null) throw notFound();
    return choice;
  }

  private async page(viewer: Viewer, institutionId: string | undefined, draft: Draft): Promise<HtmlReply> {
    const choice = await this.chosen(viewer, institutionId);
    return showPage(viewer, {
      title: viewer.say('利用者をまとめて登録する', 'Register people'),
      status: draftStatus(draft),
      body: <NewPeople choice={choice} draft={draft} />,
    });
  }
}

/** Says of a fault in which line it is. */
function atLine(thrown: unknown, line: number): unknown {
  if (!(thrown instanceof Problem)) return thrown;
  const faults = thrown.faults.map((one) => ({
    ...one,
    pointer: `${one.pointer}-${line}`,
    detail: { ja: `${line}行目: ${one.detail.ja}`, en: `Line ${line}: ${one.detail.en}` },
  }));
  return new Problem(thrown.kind, thrown.code, thrown.texts, faults, thrown.members);
}

const NOBODY = { ja: '一人以上の氏名を入力してください', en: 'Name at least one person' };
const NO_ROLE = { ja: '役割を選んでください', en: 'Choose a role' };
