import { type Clock } from './clock';
import { type MatrixFacts } from './snapshots/matrix-facts';

/** Another contract of the system answers a row that this matrix leaves to it; a pointer that leads nowhere answers nothing. */
export function isAnsweredElsewhere(key: string, { digest, answeredElsewhere }: MatrixFacts, clock: Clock): boolean {
  return (
    digest.settledElsewhere.includes(key) &&
    answeredElsewhere.some((answer) => answer.key === key && clock.isWithin(answer.from, answer.to))
  );
}

/** Rows that apply and that nobody answers for: neither here, nor in the contract that they are left to. */
export function unansweredIn(matrix: MatrixFacts, clock: Clock): string[] {
  const { unanswered, settledElsewhere } = matrix.digest;
  const pointless = settledElsewhere.filter((key) => !isAnsweredElsewhere(key, matrix, clock));
  return [...unanswered, ...pointless].sort();
}

/** What is asked of an agreement is asked once there is one, or when there is about to be. */
export function isAgreedOrAtItsGate({ status, isBeingAgreed }: MatrixFacts): boolean {
  return status === 'AGREED' || isBeingAgreed;
}

/** Both sides have agreed to the current revision by the clock's day. */
export function isAgreed(matrix: MatrixFacts | null, clock: Clock): boolean {
  if (matrix === null || matrix.status !== 'AGREED') return false;
  return matrix.agreedOn === null || clock.hasCome(matrix.agreedOn);
}
