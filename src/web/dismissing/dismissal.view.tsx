import { type ProposalHeader } from '../../registry/dismissal.dto';
import { type Draft, draftOf } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { REFUSAL_FORM, WITHDRAWAL_FORM } from './dismissal-forms';

/** A refusal or a withdrawal that somebody has tried, and why it was not taken. */
export interface TriedDismissal {
  readonly act: 'refusal' | 'withdrawal';
  readonly draft: Draft;
}

interface Dismissible {
  readonly proposal: ProposalHeader & { readonly proposedByActor: string | null };
  /** Where the proposal is. */
  readonly path: string;
  readonly tried: TriedDismissal | null;
}

/** How a proposal ends that is not to count: whoever proposed it takes it back, and another refuses it. */
export function Dismissing({ proposal: { id, version, proposedByActor }, path, tried }: Dismissible) {
  const { principal, say } = useViewer();
  const act = principal?.id === proposedByActor ? 'withdrawal' : 'refusal';
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
        isSecond
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
