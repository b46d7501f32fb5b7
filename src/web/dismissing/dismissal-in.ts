import { type DismissedAs } from '../../registry/dismissal.dto';
import { type Filled } from '../forms/filled';
import { type Submissions } from '../forms/submissions';
import { REFUSAL_FORM, WITHDRAWAL_FORM } from './dismissal-forms';
import { type TriedDismissal } from './dismissal.view';

/** How a form dismisses a proposal, and why. */
export async function dismissalIn(
  submissions: Submissions,
  act: TriedDismissal['act'],
  filled: Filled,
): Promise<[as: DismissedAs, reason: string | null]> {
  if (act === 'refusal') return ['REFUSED', (await submissions.checked(REFUSAL_FORM, filled)).reason];
  return ['WITHDRAWN', (await submissions.checked(WITHDRAWAL_FORM, filled)).reason ?? null];
}
