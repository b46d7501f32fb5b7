import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { SUB_004 } from './sub-004';

describe('SUB-004', () => {
  const judge = judging(SUB_004);
  const late = { startedOn: calendarDate('2025-06-01'), approvedOn: calendarDate('2025-06-15') };

  it('says when the work began and when it was approved', () => {
    expect(judge(withSubcontract(late))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-2', startedOn: '2025-06-01', approvedOn: '2025-06-15' },
      },
    ]);
  });

  it('speaks from the day of the late approval', () => {
    const days = ['2025-06-14', '2025-06-15', '2025-06-16'];
    expect(severitiesOn(SUB_004, withSubcontract(late), days)).toEqual([null, 'MAJOR', 'MAJOR']);
  });

  it('stays for ever: after the work, after the contract, after the approval was taken back', () => {
    expect(severitiesAroundEnd(SUB_004, late)).toEqual(['MAJOR', 'MAJOR', 'MAJOR']);
    expect(severitiesAroundLife(SUB_004, withSubcontract(late)).slice(3)).toEqual(['MAJOR', 'MAJOR', 'MAJOR']);
    expect(judge(withSubcontract(late), '2099-12-31')).toHaveLength(1);
    const revoked = { ...late, approvalState: 'REVOKED', refusedOn: calendarDate('2025-07-01') } as const;
    expect(judge(withSubcontract(revoked))).toHaveLength(1);
  });

  it('is silent where the approval came in time, on the day itself, or not at all', () => {
    expect(judge(withSubcontract())).toEqual([]);
    expect(judge(withSubcontract({ ...late, approvedOn: late.startedOn }))).toEqual([]);
    expect(judge(withSubcontract({ ...late, approvedOn: calendarDate('2025-06-02') }))).toHaveLength(1);
    expect(judge(withSubcontract({ ...late, approvedOn: null }))).toEqual([]);
    expect(judge(withSubcontract({ ...late, startedOn: null }))).toEqual([]);
    expect(judge(aContractSnapshot())).toEqual([]);
  });
});
