import { type DeputyView } from '../../access/deputies/dto/deputy.dto';
import { today } from '../../kernel/calendar-date';
import { draftOf, type Draft } from '../forms/draft';
import { type Options } from '../forms/field';
import { FormBody } from '../forms/form-body';
import { SureForm } from '../forms/sure-form';
import { useViewer } from '../frame/viewer-context';
import { DEPUTABLE_ROLES } from '../../kernel/terms/access-terms';
import { type Principal } from '../../access/principal';
import { DEPUTY_FORM } from './deputy-form';
import { REGISTRY_ROLE_WORDS } from './people-words';

export interface DeputiesContent {
  readonly institutionId: string;
  readonly deputies: readonly DeputyView[];
  /** Whom one may name. */
  readonly people: Options;
}

/** Who decides for whom, and the form by which one names one’s own deputy. */
export function DeputiesPage({ content, draft }: { content: DeputiesContent; draft: Draft }) {
  const { can, date, principal, say, text } = useViewer();
  const { institutionId, deputies, people } = content;
  const path = `/institutions/${institutionId}/deputies`;
  const roles = ownRoles(principal, institutionId).map((role) => [role, text(REGISTRY_ROLE_WORDS[role])] as const);
  return (
    <>
      <p class="notice">
        {say(
          '代行者は、期間中だけ、その役割の決定(承認・受容・確認)を行えます。決定には誰の代行かが残り、本人が申請したものを代行者が承認することはできません。役割や利用の停止で代行は終わります。',
          'Within the days a deputy takes the decisions of that role; each says for whom. A deputy approves nothing that the two of them asked for. It ends with the role or the account.',
        )}
      </p>
      {deputies.length === 0 ? (
        <p>{say('代行の定めはありません。', 'Nobody decides for anybody else.')}</p>
      ) : (
        <ul class="thread">
          {deputies.map(({ id, version, role, forName, forAccountId, accountId, name, fromOn, toOn, ...one }) => (
            <li key={id}>
              {say(`${forName} の代行: ${name}`, `${name} for ${forName}`)} ({text(REGISTRY_ROLE_WORDS[role])}){' '}
              {date(fromOn)} 〜 {date(toOn)}{' '}
              <span class="badge soft">{text(stateOf({ fromOn, toOn, endedOn: one.endedOn }))}</span>
              {one.endedOn !== null && say(` ${date(one.endedOn)} に終了`, ` ended ${date(one.endedOn)}`)}
              {one.endedOn === null && toOn >= today() && [forAccountId, accountId].includes(principal?.id ?? '') && (
                <SureForm
                  action={`/deputies/${id}/end`}
                  draft={draftOf({}, version)}
                  ask={say(`${name} の代行(${date(fromOn)}から)を終える`, `End that of ${name} from ${date(fromOn)}`)}
                  loss={say(
                    `${name} は、いまから ${forName} に代わって決められません。終えた代行は元に戻せません(改めて定めることはできます)。`,
                    `From now on ${name} decides nothing for ${forName}. What has ended stays so; another can be named.`,
                  )}
                  button={say('代行を終える', 'End it')}
                >
                  <input type="hidden" name="toOn" value={toOn} />
                </SureForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {can('deputy.name') && roles.length > 0 && (
        <section aria-labelledby="name-deputy">
          <h2 id="name-deputy">{say('自分の代行者を定める', 'Name your deputy')}</h2>
          <FormBody
            form={DEPUTY_FORM}
            draft={draft}
            action={path}
            button={say('代行者を定める', 'Name the deputy')}
            options={{ accountId: people, role: roles }}
          />
        </section>
      )}
    </>
  );
}

/** Those that one holds there oneself, and may have somebody else decide in. */
function ownRoles(principal: Principal | null, institutionId: string) {
  const held = (principal?.memberships ?? []).filter((one) => (one.deputyFor ?? null) === null);
  return DEPUTABLE_ROLES.filter((role) =>
    held.some((one) => one.role === role && [null, institutionId].includes(one.institutionId)),
  );
}

function stateOf({ fromOn, toOn, endedOn }: Pick<DeputyView, 'fromOn' | 'toOn' | 'endedOn'>) {
  if (endedOn !== null || toOn < today()) return { ja: '終了', en: 'over' };
  return fromOn > today() ? { ja: '予定', en: 'to come' } : { ja: '代行中', en: 'in force' };
}
