import { type IdentityRequestView } from '../../access/identity/dto/identity-request.dto';
import { useViewer } from '../frame/viewer-context';
import { Within } from '../frame/within';
import { Moment } from '../parts/moment';
import { REGISTRY_ROLE_WORDS, REQUEST_WORDS } from './people-words';
import { SureForm } from '../forms/sure-form';

interface WaitingContent {
  readonly requests: readonly IdentityRequestView[];
  /** Whom they are about. */
  readonly nameOf: ReadonlyMap<string, string>;
}

/** What one administrator has asked for: another one approves it. */
export function WaitingRequests({ requests, nameOf }: WaitingContent) {
  const { principal, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="waiting">
      <h2 id="waiting">{say('もう一人の管理者の承認を待っていること', 'What waits for a second administrator')}</h2>
      <ul class="thread">
        {requests.map((request) => (
          <li key={request.id}>
            {nameOf.get(request.accountId)}: {text(REQUEST_WORDS[request.kind])} <RoleOf request={request} />{' '}
            <span class="small soft">
              {say('期限', 'until')} <Moment at={request.expiresAt} />
            </span>
            <Within institutionId={request.institutionId ?? null}>
              <div class="row no-print">
                {principal?.id !== request.requestedByActor && principal?.id !== request.accountId && (
                  <SureForm
                    action={`/identity-requests/${request.id}/approval`}
                    ask={say('承認する', 'Approve')}
                    loss={say(
                      `${nameOf.get(request.accountId) ?? ''}: ${text(REQUEST_WORDS[request.kind])}。承認するとただちに行われ、承認した記録は消せません。`,
                      `${nameOf.get(request.accountId) ?? ''}: ${text(REQUEST_WORDS[request.kind])}. It is done at once, and who approved it stays on record.`,
                    )}
                    button={say('承認する', 'Approve it')}
                  />
                )}
                <SureForm
                  action={`/identity-requests/${request.id}/refusal`}
                  ask={say('取り下げる・認めない', 'Refuse, or take it back')}
                  loss={say(
                    'この申請はなくなり、元に戻せません。必要なら改めて申請します。',
                    'What was asked for is gone; whoever needs it asks anew.',
                  )}
                  button={say('取り下げる・認めない', 'Refuse, or take it back')}
                />
              </div>
            </Within>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RoleOf({ request: { role } }: { request: IdentityRequestView }) {
  const { text } = useViewer();
  return role === null || role === undefined ? null : <strong>{text(REGISTRY_ROLE_WORDS[role])}</strong>;
}
