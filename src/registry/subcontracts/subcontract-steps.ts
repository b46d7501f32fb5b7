import { type CalendarDate, today } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { demandPossible, type StepsByState } from '../../kernel/steps';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type ApprovalState } from '../../kernel/terms/subcontract-terms';

/** What a step looks at and changes. */
export interface SubcontractStepFields {
  readonly approvalState: ApprovalState;
  /** Of what was approved, something else is so now. */
  readonly isOutdated: boolean;
  /** An approval that was not taken back, whatever it is of. */
  readonly hasApproval: boolean;
  readonly requestedBy: string | null;
  readonly requestedOn: CalendarDate | null;
  readonly approvedOn: CalendarDate | null;
  readonly approvedBy: string | null;
  readonly approverRole: InstitutionRole | null;
  readonly approvedUntil: CalendarDate | null;
  readonly reapprovedOn: CalendarDate | null;
  readonly reapprovedBy: string | null;
  readonly reapproverRole: InstitutionRole | null;
  readonly ratifiedOn: CalendarDate | null;
  readonly ratifiedBy: string | null;
  readonly ratificationReason: string | null;
  readonly refusedOn: CalendarDate | null;
  readonly refusalReason: string | null;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

export const SUBCONTRACT_STEPS = ['REQUEST_APPROVAL', 'APPROVE', 'RATIFY', 'REJECT', 'REVOKE', 'START', 'END'] as const;
export type SubcontractStepName = (typeof SUBCONTRACT_STEPS)[number];

/** A step on a day, by a person; decisions name the person's role, refusals their reason. */
export interface SubcontractStep {
  readonly step: SubcontractStepName;
  readonly on: CalendarDate;
  readonly by?: string | null;
  readonly role?: InstitutionRole | null;
  readonly reason?: string | null;
  /** APPROVE: the last day for which it is approved; null: no term is set. */
  readonly until?: CalendarDate | null;
}

/** What decides which steps lie before a re-entrustment. */
export type SubcontractStanding = Pick<
  SubcontractStepFields,
  'approvalState' | 'isOutdated' | 'approvedOn' | 'ratifiedOn' | 'startedOn' | 'endedOn'
>;

/** The steps that lie before a re-entrustment. */
export function possibleSubcontractSteps(fields: SubcontractStanding): SubcontractStepName[] {
  const { approvalState, isOutdated, startedOn, endedOn } = fields;
  const onRecord: readonly SubcontractStepName[] = isToBeRatified(fields) ? ['RATIFY'] : [];
  if (endedOn !== null) return [...onRecord];
  const onApproval: StepsByState<ApprovalState, SubcontractStepName> = {
    NOT_REQUESTED: ['REQUEST_APPROVAL'],
    REQUESTED: ['APPROVE', 'REJECT'],
    // What has changed since is asked for anew, while what was approved stays on record.
    APPROVED: isOutdated ? ['REVOKE', 'REQUEST_APPROVAL'] : ['REVOKE'],
    REJECTED: ['REQUEST_APPROVAL'],
    REVOKED: ['REQUEST_APPROVAL'],
  };
  // Whether it may start is for the gate to say, with its reasons; here only that it has not yet.
  return [...onApproval[approvalState], ...onRecord, startedOn === null ? 'START' : 'END'];
}

/** An approval that came after the start stays on record, over or not; an executive may say once how it came to that (SUB-004). */
function isToBeRatified({ approvedOn, startedOn, ratifiedOn }: SubcontractStanding): boolean {
  if (approvedOn === null || startedOn === null || approvedOn <= startedOn) return false;
  return ratifiedOn === null || ratifiedOn < approvedOn;
}

/** What the step changes; 409 where it is not possible now, 400 where something is missing or out of order. */
export function nextSubcontractStep(
  before: SubcontractStepFields,
  step: SubcontractStep,
): Partial<SubcontractStepFields> {
  demandPossible(step.step, before.approvalState, possibleSubcontractSteps(before));
  // An end may be announced; what people decide, and that work began, is recorded once it is so.
  if (step.step !== 'END' && step.on > today())
    throw invalid([fault('/on', 'TO_COME', { ja: '今日より後の日付です', en: 'Lies after today' })]);
  demandAfter(dayBefore(before, step.step), step.on);
  switch (step.step) {
    case 'REQUEST_APPROVAL':
      return {
        approvalState: 'REQUESTED',
        requestedBy: demand(step.by, '/by'),
        requestedOn: step.on,
        refusedOn: null,
        refusalReason: null,
      };
    case 'APPROVE':
      return { approvalState: 'APPROVED', ...approval(before, step) };
    case 'RATIFY':
      if (demand(step.role, '/role') !== 'EXECUTIVE')
        throw invalid([
          fault('/role', 'UNKNOWN', { ja: '追認は経営層が行います', en: 'It is an executive who ratifies' }),
        ]);
      return {
        ratifiedOn: step.on,
        ratifiedBy: demand(step.by, '/by'),
        ratificationReason: demand(step.reason, '/reason'),
      };
    case 'REJECT':
      return {
        approvalState: 'REJECTED',
        ...NO_LATER_ROUND,
        refusedOn: step.on,
        refusalReason: demand(step.reason, '/reason'),
      };
    case 'REVOKE':
      return {
        approvalState: 'REVOKED',
        ...NO_LATER_ROUND,
        refusedOn: step.on,
        refusalReason: demand(step.reason, '/reason'),
      };
    case 'START':
      return { startedOn: step.on };
    case 'END':
      return { endedOn: step.on };
  }
}

/** The day of the step that this one follows. */
function dayBefore(
  { approvedOn, reapprovedOn, refusedOn, startedOn }: SubcontractStepFields,
  step: SubcontractStepName,
): CalendarDate | null {
  switch (step) {
    case 'REQUEST_APPROVAL':
    case 'APPROVE':
    case 'REJECT':
      return refusedOn;
    case 'RATIFY':
      return approvedOn;
    case 'REVOKE':
      return reapprovedOn ?? approvedOn;
    case 'END':
      return startedOn;
    case 'START':
      return null;
  }
}

function demandAfter(earlier: CalendarDate | null, on: CalendarDate): void {
  if (earlier === null || on >= earlier) return;
  throw invalid([fault('/on', 'OUT_OF_ORDER', { ja: `${earlier} より前の日付です`, en: `Lies before ${earlier}` })]);
}

/** A later round leaves the first approval, and its day, as they were: the work began under it. */
function approval(
  before: SubcontractStepFields,
  { on, until = null, ...step }: SubcontractStep,
): Partial<SubcontractStepFields> {
  const by = demand(step.by, '/by');
  const role = demand(step.role, '/role');
  if (until !== null && until < on)
    throw invalid([fault('/until', 'BEFORE_START', { ja: '承認日より前です', en: 'Lies before the approval' })]);
  return before.hasApproval
    ? { approvedUntil: until, reapprovedOn: on, reapprovedBy: by, reapproverRole: role }
    : { approvedUntil: until, approvedOn: on, approvedBy: by, approverRole: role };
}

const NO_LATER_ROUND = { reapprovedOn: null, reapprovedBy: null, reapproverRole: null };

/** What a re-entrustment becomes that was at work when the institution took up the registry. */
export function takenOver(
  before: Pick<SubcontractStepFields, 'approvalState' | 'startedOn'>,
  past: {
    readonly requestedBy?: string | null;
    readonly approvedOn?: CalendarDate | null;
    readonly approvedBy?: string | null;
    readonly approverRole?: InstitutionRole | null;
    readonly startedOn: CalendarDate;
    readonly endedOn?: CalendarDate | null;
  },
): Partial<SubcontractStepFields> {
  const isUntouched = before.approvalState === 'NOT_REQUESTED' && before.startedOn === null;
  demandPossible('TAKE_OVER', before.approvalState, isUntouched ? ['TAKE_OVER'] : []);
  const { requestedBy = null, approvedOn = null, approvedBy = null, approverRole = null } = past;
  const { startedOn, endedOn = null } = past;
  if (endedOn !== null && endedOn < startedOn)
    throw invalid([fault('/endedOn', 'BEFORE_START', { ja: '開始日より前です', en: 'Lies before the start' })]);
  if (approvedOn === null) {
    if (approvedBy === null && approverRole === null) return { requestedBy, startedOn, endedOn };
    throw invalid([
      fault('/approvedOn', 'REQUIRED', { ja: '承認日を指定してください', en: 'Say when it was approved' }),
    ]);
  }
  if (approvedOn > today())
    throw invalid([fault('/approvedOn', 'TO_COME', { ja: '今日より後の日付です', en: 'Lies after today' })]);
  if (approvedBy !== null && approvedBy === requestedBy)
    throw invalid([
      fault('/approvedBy', 'OWN_REQUEST', {
        ja: '申請者と承認者が同じ人です',
        en: 'Nobody approves what they asked for themselves',
      }),
    ]);
  return {
    approvalState: 'APPROVED',
    requestedBy,
    approvedOn,
    approvedBy: demand(approvedBy, '/approvedBy'),
    approverRole: demand(approverRole, '/approverRole'),
    startedOn,
    endedOn,
  };
}

function demand<T>(value: T | null | undefined, pointer: string): T {
  if (value !== null && value !== undefined) return value;
  throw invalid([fault(pointer, 'REQUIRED', { ja: 'この手続きでは必須の項目です', en: 'Required for this step' })]);
}
