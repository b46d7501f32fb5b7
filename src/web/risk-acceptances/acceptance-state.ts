import { type RiskAcceptanceView } from '../../findings/risk-acceptances/risk-acceptance.dto';
import { today } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { type Tone } from '../findings/finding-words';

export type AcceptanceState = 'WITHDRAWN' | 'OVER' | 'PROPOSED' | 'TO_COME' | 'IN_FORCE';

export const STATE_WORDS: Readonly<Record<AcceptanceState, { readonly word: Texts; readonly tone: Tone }>> = {
  PROPOSED: { word: { ja: '判断待ち', en: 'To be decided' }, tone: 'note' },
  TO_COME: { word: { ja: '受容(開始前)', en: 'Accepted, to come' }, tone: 'note' },
  IN_FORCE: { word: { ja: '受容中', en: 'Accepted' }, tone: 'warn' },
  OVER: { word: { ja: '期限切れ', en: 'Over' }, tone: 'soft' },
  WITHDRAWN: { word: { ja: '取下げ', en: 'Withdrawn' }, tone: 'soft' },
};

/** How an acceptance stands today. */
export function stateOf({
  approvedBy,
  validFrom,
  validTo,
  withdrawnOn,
}: Pick<RiskAcceptanceView, 'approvedBy' | 'validFrom' | 'validTo' | 'withdrawnOn'>): AcceptanceState {
  const now = today();
  if (withdrawnOn !== null && withdrawnOn <= now) return 'WITHDRAWN';
  if (validTo !== null && validTo < now) return 'OVER';
  if (approvedBy === null) return 'PROPOSED';
  return validFrom !== null && validFrom > now ? 'TO_COME' : 'IN_FORCE';
}
