import { Controller } from '@nestjs/common';
import { HandOver } from '../../access/handovers/dto/handover.dto';
import { HandoversService } from '../../access/handovers/handovers.service';
import { Database } from '../../database/database';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Form } from '../forms/form';
import { FormBody } from '../forms/form-body';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Crumbs } from '../parts/crumbs';
import { type Viewer, Viewing } from '../viewer';
import { PeopleReading } from './people-reading';
import { WorkList } from './work-list';

const FORM = new Form(HandOver, {
  successorId: {
    label: { ja: '引き継ぐ方', en: 'Successor' },
    help: {
      ja: '同じ医療機関で利用中の方から選びます。引き継いだ申請を、その方が承認することはできません。',
      en: 'Somebody of the same institution; they decide on none of what they take over.',
    },
  },
});

/** 引継ぎ: what a leaver has open is shown, and goes to a successor in one step. */
@Controller()
export class HandoverPageController {
  constructor(
    private readonly submissions: Submissions,
    private readonly database: Database,
    private readonly reading: PeopleReading,
    private readonly handovers: HandoversService,
  ) {}

  @Page('people/:id/handover', 'account.write')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, draftOf());
  }

  @Submission('people/:id/handover', 'account.write')
  handOver(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { successorId } = await this.submissions.checked(FORM, filled);
        await this.handovers.handOver(id, successorId);
        return `/people/${id}#handovers`;
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  private async page(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { say } = viewer;
    const person = await this.reading.account(id);
    const work = await this.handovers.workOf(id);
    const others = await this.database.read<{ id: string; name: string }>({
      name: 'possible-successors',
      text: `select a.id, a.name from accounts a join accounts l on l.id = $1 and l.institution_id = a.institution_id
        where a.id <> l.id and a.disabled_at is null order by a.name, a.id limit 500`,
      values: [id],
    });
    return showPage(viewer, {
      title: say(`${person.name} の仕事を引き継ぐ`, `Hand over the work of ${person.name}`),
      status: draftStatus(draft),
      body: (
        <>
          <Crumbs crumbs={[[`/people/${id}`, person.name]]} />
          <p class="notice">
            {say(
              '次のものが一度に引き継がれ、本人の利用は停止します。本人がこれまでに行ったことは、本人の名のまま残ります。決定に関わる役割は、もう一人の管理者の承認を受けて別に与えてください。',
              'All of this goes over at once, and the account is disabled. What was done stays under their name. Roles that bind are given by two administrators.',
            )}
          </p>
          {work.length === 0 ? (
            <p>{say('引き継ぐものはありません。', 'Nothing is open.')}</p>
          ) : (
            <WorkList work={work} />
          )}
          <FormBody
            form={FORM}
            draft={draft}
            action={`/people/${id}/handover`}
            button={say('引き継ぐ', 'Hand over')}
            loss={say(
              `上のものがすべて引き継がれ、${person.name} さんの利用は停止します。まとめて元に戻すことはできません。`,
              `All of the above goes over, and ${person.name} is disabled. It cannot be taken back as a whole.`,
            )}
            options={{ successorId: others.map((one) => [one.id, one.name] as const) }}
          />
        </>
      ),
    });
  }
}
