import { fault, invalid } from '../kernel/problems';
import { textFault } from '../kernel/text';

const LONGEST = 500;

/** Why a change is made: `X-Change-Reason`, in UTF-8 with percent signs, since a header itself is ASCII. */
export function changeReason(header: string | string[] | undefined): string | null {
  if (header === undefined || header === '') return null;
  const reason = typeof header === 'string' ? decoded(header) : null;
  if (reason !== null && reason.length <= LONGEST && textFault(reason) === null) return reason;
  throw invalid([
    fault('X-Change-Reason', 'FORMAT', {
      ja: `パーセント符号化した UTF-8 で${LONGEST}字以内にしてください`,
      en: `Must be percent-encoded UTF-8 of at most ${LONGEST} characters`,
    }),
  ]);
}

function decoded(header: string): string | null {
  try {
    return decodeURIComponent(header);
  } catch {
    return null;
  }
}
