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
  // An end may be announced; all else is recorded once it is so.
  if (step !== 'END' && on > today())
    throw invalid([fault('/on', 'TO_COME', { ja: '今日より後の日付です', en: 'Lies after today' })]);
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

/**
 * 400 where a patch would make the term of a contract longer, or let it renew by itself, that is in force or over: that is
 * a renewal, which asks its gate and leaves the term before on record.
 */
export function demandNoRenewal(
  { status, endOn, autoRenew }: ContractLifeFields & { readonly autoRenew: boolean },
  patch: { readonly endOn?: CalendarDate | null; readonly autoRenew?: boolean },
): void {
  if (!HAS_BEEN_IN_FORCE.has(status)) return;
  const isLonger = endOn !== null && patch.endOn !== undefined && (patch.endOn === null || patch.endOn > endOn);
  const renewed = [...(isLonger ? ['/endOn'] : []), ...(patch.autoRenew === true && !autoRenew ? ['/autoRenew'] : [])];
  if (renewed.length === 0) return;
  throw invalid(
    renewed.map((pointer) =>
      fault(pointer, 'RENEWAL_IS_A_STEP', {
        ja: '効力が生じた契約の期間は、更新の手続き(RENEW)によってのみ延びます',
        en: 'The term of a contract that has been in force is made longer by the step RENEW only',
      }),
    ),
  );
}

const HAS_BEEN_IN_FORCE: ReadonlySet<ContractStatus> = new Set(['ACTIVE', 'ENDED']);

/** What a draft becomes that already ran when the institution took up the registry. */
export function takenOver(
  draft: ContractLifeFields,
  past: {
    readonly negotiatingFrom?: CalendarDate | null;
    readonly signedOn: CalendarDate;
    readonly activatedOn: CalendarDate;
    readonly endedOn?: CalendarDate | null;
  },
): Omit<ContractLifeFields, 'endOn'> {
  demandPossible('TAKE_OVER', draft.status, draft.status === 'DRAFT' ? ['TAKE_OVER'] : []);
  const { signedOn, activatedOn, endedOn = null } = past;
  // Signed late, with retroactive effect, it was talked about by the day it came into force.
  const negotiatingFrom = past.negotiatingFrom ?? minDate(signedOn, activatedOn);
  demandOrder(negotiatingFrom, signedOn, '/signedOn');
  demandOrder(negotiatingFrom, activatedOn, '/activatedOn');
  demandOrder(activatedOn, endedOn, '/endedOn');
  return { status: endedOn === null ? 'ACTIVE' : 'ENDED', negotiatingFrom, signedOn, activatedOn, endedOn };
}

function demandOrder(earlier: CalendarDate | null, later: CalendarDate | null, pointer = '/on'): void {
  if (earlier === null || later === null || later >= earlier) return;
  throw invalid([fault(pointer, 'OUT_OF_ORDER', { ja: `${earlier} より前の日付です`, en: `Lies before ${earlier}` })]);
}
