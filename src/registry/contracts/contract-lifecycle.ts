import { type CalendarDate, minDate, today } from '../../kernel/calendar-date';
import { type ContractTerm, lastDaysOf } from '../../kernel/contract-term';
import { conflict, fault, invalid } from '../../kernel/problems';
import { demandPossible, type StepsByState } from '../../kernel/steps';
import { type ContractStatus } from '../../kernel/terms/contract-terms';
import { type Texts } from '../../kernel/texts';

/** What a step looks at and changes. */
export interface ContractLifeFields {
  readonly status: ContractStatus;
  readonly negotiatingFrom: CalendarDate | null;
  readonly signedOn: CalendarDate | null;
  readonly activatedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly endOn: CalendarDate | null;
  readonly endTakenBackOn: CalendarDate | null;
  readonly endTakenBackReason: string | null;
}

export const CONTRACT_STEPS = ['NEGOTIATE', 'SIGN', 'ACTIVATE', 'RENEW', 'END', 'TAKE_BACK_END', 'CANCEL'] as const;
export type ContractStepName = (typeof CONTRACT_STEPS)[number];

/** A step on a day; RENEW takes the new last day of the term, TAKE_BACK_END a reason. */
export interface ContractStep {
  readonly step: ContractStepName;
  readonly on: CalendarDate;
  readonly endOn?: CalendarDate | null;
  /** RENEW: whether it renews itself from now on; null: as before. */
  readonly autoRenew?: boolean | null;
  readonly reason?: string | null;
}

const NEXT: StepsByState<ContractStatus, ContractStepName> = {
  DRAFT: ['NEGOTIATE', 'CANCEL'],
  NEGOTIATING: ['SIGN', 'CANCEL'],
  SIGNED: ['ACTIVATE', 'CANCEL'],
  ACTIVE: ['RENEW', 'END'],
  ENDED: ['TAKE_BACK_END'],
  CANCELLED: [],
};

/** Until its last day has passed, an end is announced: another day can be set. */
const ANNOUNCED: readonly ContractStepName[] = ['END', 'TAKE_BACK_END'];

const END_IS_ANNOUNCED: Texts = {
  ja: '終了が予定されている契約は更新できません。先に終了の予定を取り消してください(TAKE_BACK_END)',
  en: 'Its end is announced: take that back first (TAKE_BACK_END)',
};

/** What the step changes; 409 where the status does not allow it, 400 where its day does not fit. */
export function nextContractStep(
  contract: ContractLifeFields,
  { step, on, endOn, autoRenew, reason }: ContractStep,
): Partial<ContractLifeFields> & { readonly autoRenew?: boolean } {
  const possible = possibleContractSteps(contract);
  // In force as one that RENEW goes on from: what stands against it is the end, and how that goes is to be told.
  if (isEndAnnounced(contract) && step === 'RENEW')
    throw conflict('ILLEGAL_STEP', END_IS_ANNOUNCED, [], { state: 'ACTIVE', allowed: possible });
  demandPossible(step, isEndAnnounced(contract) ? 'ACTIVE' : contract.status, possible);
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
      return autoRenew === undefined || autoRenew === null ? { endOn } : { endOn, autoRenew };
    case 'END':
      demandOrder(contract.activatedOn, on);
      return { status: 'ENDED', endedOn: on };
    case 'TAKE_BACK_END':
      demandOrder(contract.activatedOn, on);
      if (reason === undefined || reason === null)
        throw invalid([
          fault('/reason', 'REQUIRED', {
            ja: '終了を取り消す理由を記入してください',
            en: 'Say why the end was a mistake',
          }),
        ]);
      return { status: 'ACTIVE', endedOn: null, endTakenBackOn: on, endTakenBackReason: reason };
    case 'CANCEL':
      demandOrder(contract.signedOn ?? contract.negotiatingFrom, on);
      return { status: 'CANCELLED', endedOn: on };
  }
}

/** The steps that lie before a contract. */
export function possibleContractSteps(
  contract: Pick<ContractLifeFields, 'status' | 'endedOn'>,
): readonly ContractStepName[] {
  return isEndAnnounced(contract) ? ANNOUNCED : NEXT[contract.status];
}

/** It is said to end, and has not yet: in force until then. */
export function isEndAnnounced({ status, endedOn }: Pick<ContractLifeFields, 'status' | 'endedOn'>): boolean {
  return status === 'ENDED' && endedOn !== null && endedOn >= today();
}

/** The last days of the terms that silence has renewed before the day, and that of the term which the day lies in. */
export function termsBySilence(
  term: ContractTerm,
  on: CalendarDate,
): { readonly over: readonly CalendarDate[]; readonly endOn: CalendarDate | null } {
  const lastDays: CalendarDate[] = [];
  for (const last of lastDaysOf(term)) {
    lastDays.push(last);
    if (last >= on) break;
  }
  return { over: lastDays.slice(0, -1), endOn: lastDays.at(-1) ?? null };
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
): Pick<ContractLifeFields, 'status' | 'negotiatingFrom' | 'signedOn' | 'activatedOn' | 'endedOn'> {
  demandPossible('TAKE_OVER', draft.status, draft.status === 'DRAFT' ? ['TAKE_OVER'] : []);
  const { signedOn, activatedOn, endedOn = null } = past;
  // Signed late, with retroactive effect, it was talked about by the day it came into force.
  const negotiatingFrom = past.negotiatingFrom ?? minDate(signedOn, activatedOn);
  demandOrder(negotiatingFrom, signedOn, '/signedOn');
  demandOrder(negotiatingFrom, activatedOn, '/activatedOn');
  demandOrder(activatedOn, endedOn, '/endedOn');
  return { status: endedOn === null ? 'ACTIVE' : 'ENDED', negotiatingFrom, signedOn, activatedOn, endedOn };
}

export function demandOrder(earlier: CalendarDate | null, later: CalendarDate | null, pointer = '/on'): void {
  if (earlier === null || later === null || later >= earlier) return;
  throw invalid([fault(pointer, 'OUT_OF_ORDER', { ja: `${earlier} より前の日付です`, en: `Lies before ${earlier}` })]);
}
