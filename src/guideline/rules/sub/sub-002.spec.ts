import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { APPROVAL_STATES } from '../../../kernel/terms/subcontract-terms';
import { SUB_002 } from './sub-002';

describe('SUB-002', () => {
  const judge = judging(SUB_002);
  const revoked = { approvalState: 'REVOKED', refusedOn: calendarDate('2026-10-01') } as const;

  it('says since when the approval is taken back', () => {
    expect(judge(withSubcontract(revoked))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-2', startedOn: '2025-06-01', approvalState: 'REVOKED', refusedOn: '2026-10-01' },
      },
    ]);
  });

  it('asks of refusals only, and takes one without its day to stand', () => {
    const asked = APPROVAL_STATES.filter(
      (approvalState) => judge(withSubcontract({ approvalState, refusedOn: null })).length > 0,
    );
    expect(asked).toEqual(['REJECTED', 'REVOKED']);
  });

  it('speaks from the day of the refusal', () => {
    const days = ['2026-09-30', '2026-10-01', '2026-10-02'];
    expect(severitiesOn(SUB_002, withSubcontract(revoked), days)).toEqual([null, 'BLOCKING', 'BLOCKING']);
  });

  it('speaks from the day the work begins where it begins after the refusal', () => {
    const begun = withSubcontract({ ...revoked, startedOn: calendarDate('2026-11-01') });
    expect(severitiesOn(SUB_002, begun, ['2026-10-31', '2026-11-01', '2026-11-02'])).toEqual([
      null,
      'BLOCKING',
      'BLOCKING',
    ]);
    expect(judge(withSubcontract({ ...revoked, startedOn: null }))).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundEnd(SUB_002, revoked)).toEqual([b, b, null]);
    const startedOn = calendarDate('2024-01-01');
    const early = withSubcontract({ approvalState: 'REJECTED', refusedOn: startedOn, startedOn });
    expect(severitiesAroundLife(SUB_002, early)).toEqual([null, b, b, b, b, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_002, revoked, 'SILENT');
});
