import { type CalendarDate, today } from '../../kernel/calendar-date';
import { type Fault } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';

/** Days of steps, by the field that holds each. */
type Days = Readonly<Record<string, CalendarDate | null | undefined>>;

/** Which day does not lie before which. */
const IN_ORDER = {
  contract: [
    ['negotiatingFrom', 'signedOn'],
    ['negotiatingFrom', 'activatedOn'],
    ['activatedOn', 'endedOn'],
  ],
  subcontract: [['startedOn', 'endedOn']],
  provision: [['startedOn', 'endedOn']],
} as const;
const DAYS = {
  contract: ['negotiatingFrom', 'signedOn', 'activatedOn', 'endedOn'],
  subcontract: ['approvedOn', 'startedOn', 'endedOn'],
  provision: ['startedOn', 'endedOn'],
} as const;

/** 400 where a day is corrected of a step that was not taken, into one to come, or out of the order of steps. */
export function demandStepDays(of: keyof typeof DAYS, held: object, changes: object): void {
  const [before, said] = [held as Days, changes as Days];
  const after: Days = { ...before, ...said };
  const faults: Fault[] = DAYS[of].flatMap((name) => {
    const day = said[name];
    if (day === undefined) return [];
    if (!before[name] || day === null)
      return [fault(`/${name}`, 'NOT_TAKEN', { ja: 'まだ行われていない手続きです', en: 'That step was not taken' })];
    return day > today() ? [fault(`/${name}`, 'TO_COME', { ja: '今日より後の日付です', en: 'Lies after today' })] : [];
  });
  const disordered: Fault[] = IN_ORDER[of].flatMap(([earlier, later]) => {
    const [first, last] = [after[earlier], after[later]];
    const named = [later, earlier].find((name) => said[name] !== undefined);
    if (named === undefined || !first || !last || first <= last) return [];
    return [
      fault(`/${named}`, 'OUT_OF_ORDER', {
        ja: `手続きの順序に合いません(${first} より前の ${last})`,
        en: `Out of the order of steps: ${last} lies before ${first}`,
      }),
    ];
  });
  if (faults.length + disordered.length > 0) throw invalid([...faults, ...disordered]);
}
