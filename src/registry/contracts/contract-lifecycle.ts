import { type CalendarDate, minDate, today } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { demandPossible, type StepsByState } from '../../kernel/steps';
import { type ContractStatus } from '../../kernel/terms/contract-terms';

/** What a step looks at and changes. */
export interface ContractLifeFields {
  readonly status: ContractStatus;
  readonly negotiatingFrom: CalendarDate | null;
  readonly signedOn: CalendarDate | null;
  readonly activatedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly endOn: CalendarDate | null;
}

export const CONTRACT_STEPS = ['NEGOTIATE', 'SIGN', 'ACTIVATE', 'RENEW', 'END', 'CANCEL'] as const;
export type ContractStepName = (typeof CONTRACT_STEPS)[number];

/** A step on a day; RENEW takes the new last day of the term. */
export interface ContractStep {
  readonly step: ContractStepName;
  readonly on: CalendarDate;
  readonly endOn?: CalendarDate | null;
}

const NEXT: StepsByState<ContractStatus, ContractStepName> = {
  DRAFT: ['NEGOTIATE', 'CANCEL'],
  NEGOTIATING: ['SIGN', 'CANCEL'],
  SIGNED: ['ACTIVATE', 'CANCEL'],
  ACTIVE: ['RENEW', 'END'],
  ENDED: [],
  CANCELLED: [],
};

/** What the step changes; 409 where the status does not allow it, 400 where its day does not fit. */
export function nextContractStep(
  contract: ContractLifeFields,
  { step, on, endOn }: ContractStep,
): Partial<ContractLifeFields> {
  demandPossible(step, contract.status, NEXT[contract.status]);
  switch (step) {
    case 'NEGOTIATE':
      return { status: 'NEGOTIATING', negotiatingFrom: on };
    case 'SIGN':
      demandOrder(contract.negotiatingFrom, on);
      return { status: 'SIGNED', signedOn: on };
    case 'ACTIVATE':
      demandOrder(contract.negotiatingFrom, on);
      return { status: 'ACTIVE', activatedOn: on };
    case 'RENEW':
      demandOrder(contract.activatedOn, on);
      if (endOn === undefined || endOn === null)
        throw invalid([
          fault('/endOn', 'REQUIRED', { ja: '新しい満了日を指定してください', en: 'Say the new last day' }),
        ]);
      if (contract.endOn !== null && endOn <= contract.endOn) {
        throw invalid([
          fault('/endOn', 'BEFORE_START', {
            ja: '現在の満了日より後の日付を指定してください',
            en: 'Must lie after the present last day',
          }),
        ]);
      }
      return { endOn };
    case 'END':
      demandOrder(contract.activatedOn, on);
      return { status: 'ENDED', endedOn: on };
    case 'CANCEL':
      demandOrder(contract.signedOn ?? contract.negotiatingFrom, on);
      return { status: 'CANCELLED', endedOn: on };
  }
}

/** 400 where a term that is over would be made longer: that is a renewal, which leaves the days between on record. */
export function demandRenewal({ status, endOn }: ContractLifeFields, newEndOn: CalendarDate | null): void {
  if (status !== 'ACTIVE' || endOn === null || newEndOn === null || newEndOn <= endOn || endOn >= today()) return;
  throw invalid([
    fault('/endOn', 'TERM_IS_OVER', {
      ja: '契約期間は満了しています。更新の手続き(RENEW)で改めてください',
      en: 'The term is over: take the step RENEW',
    }),
  ]);
}

/** The past of a contract that is taken over into the registry as it was: the status follows from the dates. */
export function historyOf(history: {
  readonly negotiatingFrom?: CalendarDate | null;
  readonly signedOn?: CalendarDate | null;
  readonly activatedOn?: CalendarDate | null;
  readonly endedOn?: CalendarDate | null;
}): Omit<ContractLifeFields, 'endOn'> {
  const { signedOn = null, activatedOn = null, endedOn = null } = history;
  // Signed late, with retroactive effect, it was talked about by the day it came into force.
  const negotiatingFrom = history.negotiatingFrom ?? minDate(signedOn, activatedOn);
  if (activatedOn !== null && signedOn === null) {
    throw invalid([
      fault('/history/signedOn', 'REQUIRED', {
        ja: '効力が生じた契約には締結日が必要です',
        en: 'A contract in force has a day of signature',
      }),
    ]);
  }
  demandOrder(negotiatingFrom, signedOn, '/history/signedOn');
  demandOrder(negotiatingFrom, activatedOn, '/history/activatedOn');
  demandOrder(activatedOn ?? signedOn ?? negotiatingFrom, endedOn, '/history/endedOn');
  return { status: statusOf(), negotiatingFrom, signedOn, activatedOn, endedOn };

  function statusOf(): ContractStatus {
    if (endedOn !== null) return activatedOn === null ? 'CANCELLED' : 'ENDED';
    if (activatedOn !== null) return 'ACTIVE';
    if (signedOn !== null) return 'SIGNED';
    return negotiatingFrom === null ? 'DRAFT' : 'NEGOTIATING';
  }
}

function demandOrder(earlier: CalendarDate | null, later: CalendarDate | null, pointer = '/on'): void {
  if (earlier === null || later === null || later >= earlier) return;
  throw invalid([fault(pointer, 'OUT_OF_ORDER', { ja: `${earlier} より前の日付です`, en: `Lies before ${earlier}` })]);
}
