import { type Clock } from '../../guideline/clock';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';

/** What has to be known of a purchase before the guideline can be asked about it, the shortest question first. */
export const PURCHASE_QUESTIONS = ['externalConnection', 'worksOnSystems', 'handlesMedicalInfo'] as const;
export type PurchaseQuestion = (typeof PURCHASE_QUESTIONS)[number];

/** What is bought: with a line into the hospital's network, with a part in its systems, with its patients' data? */
export type Purchase = Readonly<Record<PurchaseQuestion, Answer>>;

/** What a record tells of what the institution already has from the vendor, and while it does; null: it does not say. */
export interface PurchaseRecord extends Readonly<Record<PurchaseQuestion, Answer | null>> {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

const STRICTEST_FIRST: readonly Answer[] = ['YES', 'UNKNOWN', 'NO'];

/** The strictest that the records of the clock's day tell; what none of them tells is unknown. */
export function purchaseOnRecord(records: readonly PurchaseRecord[], clock: Clock): Purchase {
  const current = records.filter(({ from, to }) => clock.isWithin(from, to));
  const strictest = (question: PurchaseQuestion): Answer =>
    STRICTEST_FIRST.find((answer) => current.some((record) => record[question] === answer)) ?? 'UNKNOWN';
  return answers(strictest);
}

/** What was said of this very purchase; where nothing was, what is on record. */
export function purchaseAsked(said: Partial<Purchase>, onRecord: Purchase): Purchase {
  return answers((question) => said[question] ?? onRecord[question]);
}

/** Stationery, linen, a building's lifts: the guideline, which is on IT, has nothing to ask of who supplies them. */
export function isBesideIt(purchase: Purchase): boolean {
  return PURCHASE_QUESTIONS.every((question) => purchase[question] === 'NO');
}

/**
 * 5② is not limited to medical information; we judge certificates where it is handled. Through a line into the network
 * it is within reach of whoever holds the line, so that none is handled is believed only where there is no line.
 */
export function reachesMedicalInfo({ handlesMedicalInfo, externalConnection }: Purchase): Answer {
  return handlesMedicalInfo === 'NO' && externalConnection !== 'NO' ? 'UNKNOWN' : handlesMedicalInfo;
}

/** Every choice of unanswered questions, the fewest first: which of them would have to be answered with no? */
export function unansweredIn(purchase: Purchase): readonly (readonly PurchaseQuestion[])[] {
  const open = PURCHASE_QUESTIONS.filter((question) => purchase[question] === 'UNKNOWN');
  const choices = open.reduce<PurchaseQuestion[][]>(
    (before, question) => [...before, ...before.map((choice) => [...choice, question])],
    [[]],
  );
  return choices.filter(({ length }) => length > 0).sort((one, other) => one.length - other.length);
}

/** The purchase, were these questions answered with no. */
export function answeredWithNo(purchase: Purchase, questions: readonly PurchaseQuestion[]): Purchase {
  return answers((question) => (questions.includes(question) ? 'NO' : purchase[question]));
}

function answers(of: (question: PurchaseQuestion) => Answer): Purchase {
  return {
    externalConnection: of('externalConnection'),
    worksOnSystems: of('worksOnSystems'),
    handlesMedicalInfo: of('handlesMedicalInfo'),
  };
}
