import { hash } from 'node:crypto';
import { addDays, type CalendarDate, daysBetween } from '../../../kernel/calendar-date';
import { type NoticeKind, type NoticeSubjectKind, WAITING_KINDS } from '../../../kernel/terms/notice-terms';

/** Something about a record that is due on a day, or waits for somebody. */
export interface Due {
  readonly kind: NoticeKind;
  readonly subject: { readonly kind: NoticeSubjectKind; readonly id: string };
  /** How people know the subject. */
  readonly name: string;
  /** Its page; null: it has none. */
  readonly path: string | null;
  /** Whose: a shared certificate is due for each institution that relies on it. null: nobody's in particular. */
  readonly institutionId: string | null;
  readonly contractId: string | null;
  /** The first day on which anything can be done about it, where a clause or a register says so. */
  readonly opensOn: CalendarDate | null;
  /** The last day; null: no day says. */
  readonly dueOn: CalendarDate | null;
  /** Since when it waits for somebody; null: it does not, or nobody noted it. */
  readonly since: CalendarDate | null;
  /** The instant from which it waits, as instantText() writes it: what is settled and asked again on one day waits twice. */
  readonly begun: string | null;
}

/**
 * A step: `OPENS` on the first day on which something can be done, `D30` thirty days before the last day, `D0` on it, `OVERDUE`
 * from the day after, `WAITING` since somebody asked.
 */
export type StepCode = `D${number}` | 'OPENS' | 'OVERDUE' | 'WAITING';

export interface Step {
  readonly code: StepCode;
  /** The day on which it is reached; null: a request of which nobody noted the day. */
  readonly on: CalendarDate | null;
}

/** Where something stands on a day. */
export interface Standing {
  /** Of those reached, the last. */
  readonly step: Step;
  /** All that have been reached, first to last: after days of downtime none is passed over. */
  readonly reached: readonly Step[];
  /** Below 0: it is overdue. null: no day says. */
  readonly daysLeft: number | null;
}

/** All steps of something, first to last; what lies before it can be done at all is left out. */
export function stepsOf(due: Due, ladder: readonly number[]): readonly Step[] {
  const { opensOn, dueOn } = due;
  const waiting: Step[] = isWaiting(due) ? [{ code: 'WAITING', on: due.since }] : [];
  if (dueOn === null) return waiting;
  const days = [...new Set([...ladder, 0])].sort((one, other) => other - one);
  const ahead = days
    .map((before): Step & { on: CalendarDate } => ({ code: `D${before}`, on: addDays(dueOn, -before) }))
    .filter(({ on }) => opensOn === null || on > opensOn);
  const opens: Step[] = opensOn === null ? [] : [{ code: 'OPENS', on: opensOn }];
  return [...waiting, ...opens, ...ahead, { code: 'OVERDUE', on: addDays(dueOn, 1) }];
}

/** null: nobody has to be told yet. */
export function standingOn(due: Due, ladder: readonly number[], day: CalendarDate): Standing | null {
  const reached = stepsOf(due, ladder).filter(({ on }) => on === null || on <= day);
  const step = reached.at(-1);
  if (step === undefined) return null;
  return { step, reached, daysLeft: due.dueOn === null ? null : daysBetween(day, due.dueOn) };
}

/** The same of many: what falls on the same days by the same ladder stands the same, and there are fewer days than records. */
export function standingsOn(day: CalendarDate): (due: Due, ladder: readonly number[]) => Standing | null {
  const known = new Map<string, Standing | null>();
  return (due, ladder) => {
    const key = `${due.opensOn} ${due.dueOn} ${due.since} ${isWaiting(due)} ${ladder.join(' ')}`;
    let standing = known.get(key);
    if (standing === undefined) known.set(key, (standing = standingOn(due, ladder, day)));
    return standing;
  };
}

/** What stays what it is, whenever it is due: under this name a calendar keeps it. */
export function dueKey({ kind, subject, institutionId }: Due): string {
  return `${kind} ${subject.id} ${institutionId ?? '-'}`;
}

/**
 * Names one step of something due on one day, the same whenever it is asked for; another day or step is another notice, and so is
 * what waits again on another day after it had been settled. What does on the same day goes by the same name, and is news all the same.
 */
export function noticeId(due: Due, { code }: Step): string {
  const hex = hash('sha256', `${dueKey(due)} ${due.dueOn ?? '-'} ${code}${due.since === null ? '' : ` ${due.since}`}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function isWaiting({ kind }: Due): boolean {
  return (WAITING_KINDS as readonly NoticeKind[]).includes(kind);
}
