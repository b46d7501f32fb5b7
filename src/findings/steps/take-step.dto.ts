import { TextField, WordField } from '../../http/fields/text-fields';
import { DateField, YesNoField } from '../../http/fields/value-fields';
import { type CalendarDate } from '../../kernel/calendar-date';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../kernel/terms/institution-terms';
import { CONTRACT_STEPS, type ContractStepName } from '../../registry/contracts/contract-lifecycle';
import { SUBCONTRACT_STEPS, type SubcontractStepName } from '../../registry/subcontracts/subcontract-steps';

export class TakeContractStep {
  @WordField(
    {
      description: 'Which step; ACTIVATE, RENEW and the taking back of an end that has come ask their gates',
      example: 'ACTIVATE',
    },
    CONTRACT_STEPS,
    'ContractStep',
  )
  step!: ContractStepName;

  @DateField({ description: 'On which day; for END and CANCEL the last day', example: '2026-12-01' })
  on!: CalendarDate;

  @DateField({ description: 'RENEW only: the new last day of the term', example: '2029-03-31', optional: true })
  endOn?: CalendarDate;

  @YesNoField({ description: 'RENEW only: whether it renews itself from then on', example: true, optional: true })
  autoRenew?: boolean | null;

  @TextField({
    description: 'RENEW: why; TAKE_BACK_END: how the end came to be entered by mistake, required there',
    example: '別の契約と取り違えて入力した',
    optional: true,
    multiline: true,
  })
  reason?: string | null;
}

export class TakeSubcontractStep {
  @WordField(
    { description: 'Which step; APPROVE and START ask their gates first', example: 'START' },
    SUBCONTRACT_STEPS,
    'SubcontractStep',
  )
  step!: SubcontractStepName;

  @DateField({ description: 'On which day; for END the last day', example: '2026-12-01' })
  on!: CalendarDate;

  @TextField({ description: 'By whom: who asks, or who decides', example: '山﨑 清', optional: true })
  by?: string | null;

  @WordField(
    { description: 'APPROVE, RATIFY: in what role', example: 'EXECUTIVE', optional: true },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  role?: InstitutionRole | null;

  @DateField({
    description: 'APPROVE only: the last day for which it is approved',
    example: '2029-03-31',
    optional: true,
  })
  until?: CalendarDate | null;

  @TextField({
    description: 'RATIFY: how the approval came to be late; REJECT, REVOKE: why',
    example: '安全管理措置を確認できない',
    optional: true,
    multiline: true,
  })
  reason?: string | null;
}
