import { type ProposalHeader } from '../../registry/dismissal.dto';
import { type Draft, draftOf } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { REFUSAL_FORM, WITHDRAWAL_FORM } from './dismissal-forms';
import { type OwnWork } from './own-work';

/** A refusal or a withdrawal that somebody has tried, and why it was not taken. */
export interface TriedDismissal {
  readonly act: 'refusal' | 'withdrawal';
  readonly draft: Draft;
}

interface Dismissible {
  readonly proposal: ProposalHeader & { readonly proposedByActor: string | null };
  /** Where the proposal is. */
  readonly path: string;
  readonly isOwn: OwnWork;
  readonly tried: TriedDismissal | null;
}

/** How a proposal ends that is not to count: whoever proposed it, or has succeeded them, takes it back, and another refuses it. */
export function Dismissing({ proposal: { id, version, proposedByActor }, path, isOwn, tried }: Dismissible) {
  const { say } = useViewer();
  const act = isOwn(proposedByActor) ? 'withdrawal' : 'refusal';
  const said =
    act === 'withdrawal'
      ? { form: WITHDRAWAL_FORM, button: say('取り下げる', 'Take it back') }
      : { form: REFUSAL_FORM, button: say('却下する', 'Refuse it') };
  return (
    <details class="no-print" open={tried?.act === act}>
      <summary>{said.button}</summary>
      <FormBody
        {...said}
        name={`${act}-${id}`}
        draft={tried?.act === act ? tried.draft : draftOf({}, version)}
        action={`${path}/${act}`}
        loss={say(
          'この申出は承認できなくなり、元に戻せません。記録には残ります。必要なら申し出直します。',
          'It can be approved no more, and stays on record; it would be proposed anew.',
        )}
      />
    </details>
  );
}

/** What became of it. */
export function Dismissed({ proposal: { dismissedAs, dismissedAt, dismissalReason } }: { proposal: ProposalHeader }) {
  const { say } = useViewer();
  return (
    <>
      <span class="badge bad">{dismissedAs === 'WITHDRAWN' ? say('取下げ', 'withdrawn') : say('却下', 'refused')}</span>{' '}
      {dismissedAt !== null && <Moment at={dismissedAt} />} <span class="pre">{dismissalReason}</span>
    </>
  );
}
