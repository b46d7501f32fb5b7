import { type Fault, Problem } from '../../kernel/problem';
import { fault } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { pointerOf } from '../../reports/form/place-form';
import { type FormChange } from '../../reports/form/read-form-row';
import { decisionField } from './form-decisions';
import { ASKING_WORDS } from './form-words';

/** A refusal that leads to where each row is decided, where what is missing is a decision: the API’s leads to cells of the file. */
export function asDecided(refusal: Problem, changes: readonly FormChange[]): Problem {
  const questionOf = ({ pointer }: Fault) =>
    changes.find(({ sheet, cell, asks }) => asks !== null && pointerOf(sheet, { address: cell }) === pointer);
  const asked = refusal.faults.map(questionOf);
  if (!asked.some((question) => question !== undefined)) return refusal;
  const faults = refusal.faults.flatMap((one, i) => {
    const question = asked[i];
    if (question === undefined || question.asks === null) return [one];
    return [fault(`/${decisionField(question.key)}`, question.asks, ASKING_WORDS[question.asks])];
  });
  // A row is decided once, however many of its cells are asked about.
  const once = faults.filter(({ pointer }, i) => faults.findIndex((other) => other.pointer === pointer) === i);
  return new Problem(refusal.kind, refusal.code, UNDECIDED, once, refusal.members);
}

const UNDECIDED: Texts = {
  ja: 'まだ決めていない行があります。何も変更していません',
  en: 'Some rows are still to be decided; nothing was changed',
};
