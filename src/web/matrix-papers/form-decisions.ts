import { AGREEMENT_SIDES, type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type FormDecisions } from '../../reports/form/matrix-forms';
import { type Sent, textIn, textsIn } from '../forms/sent';

/** The field that says whose answers a form brings. */
export const SIDE = 'side';
/** The field that hands the workbook back. */
export const WORKBOOK = 'workbook';
/** The field of the rows that are left as they are. */
export const LEFT = 'left';

/** The field by which it is decided whether the form counts in a row about which something is asked. */
export function decisionField(key: string): string {
  return `decide-${key}`;
}

const DECISION = /^decide-([A-Z]{2}-\d{2})$/;

/** What somebody has said about a form besides what stands in it. */
export function decisionsIn(sent: Sent): FormDecisions {
  const decided = Object.keys(sent).flatMap((name) => {
    const key = DECISION.exec(name)?.[1];
    return key === undefined ? [] : [{ key, said: textIn(sent, name) }];
  });
  const keysOf = (word: string) => decided.filter(({ said }) => said === word).map(({ key }) => key);
  const left = textsIn(sent, LEFT);
  return {
    side: sideIn(sent) ?? undefined,
    take: keysOf('take').filter((key) => !left.includes(key)),
    leave: [...keysOf('leave'), ...left],
  };
}

/** null: nobody has said whose answers they are. */
export function sideIn(sent: Sent): AgreementSide | null {
  return AGREEMENT_SIDES.find((side) => side === textIn(sent, SIDE)) ?? null;
}
