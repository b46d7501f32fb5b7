import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { APPROVAL_STATES } from '../../../kernel/terms/subcontract-terms';
import { SUB_001 } from './sub-001';

describe('SUB-001', () => {
  const judge = judging(SUB_001);
  const unapproved = { approvalState: 'REQUESTED', approvedOn: null } as const;

  it('says since when work goes on without an approval', () => {
    expect(judge(withSubcontract(unapproved))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-2', startedOn: '2025-06-01', approvalState: 'REQUESTED', approvedOn: null },
      },
    ]);
  });

  it('takes nothing but an approval for one', () => {
    const silencing = APPROVAL_STATES.filter((approvalState) => judge(withSubcontract({ approvalState })).length === 0);
    expect(silencing).toEqual(['APPROVED']);
    expect(judge(withSubcontract({ approvalState: 'APPROVED', approvedOn: null }))).toHaveLength(1);
  });

  it('speaks from the day the work begins', () => {
    expect(severitiesOn(SUB_001, withSubcontract(unapproved), ['2025-05-31', '2025-06-01', '2025-06-02'])).toEqual([
      null,
      'BLOCKING',
      'BLOCKING',
    ]);
    expect(judge(withSubcontract({ ...unapproved, startedOn: null }))).toEqual([]);
  });

  it('ends with the approval, and speaks again from the day it is revoked', () => {
    const late = withSubcontract({ approvedOn: calendarDate('2025-07-01') });
    expect(severitiesOn(SUB_001, late, ['2025-06-30', '2025-07-01', '2025-07-02'])).toEqual(['BLOCKING', null, null]);
    const revoked = withSubcontract({ approvalState: 'REVOKED', refusedOn: calendarDate('2026-10-01') });
    expect(severitiesOn(SUB_001, revoked, ['2026-09-30', '2026-10-01', '2026-10-02'])).toEqual([
      null,
      'BLOCKING',
      'BLOCKING',
    ]);
  });

  it('answers for each re-entrustment by itself', () => {
    const tree = aContractSnapshot(
      {},
      {
        subcontracts: [
          aSubcontract({ id: 'a', ...unapproved }),
          aSubcontract({ id: 'b' }),
          aSubcontract({ id: 'c', ...unapproved }),
        ],
      },
    );
    expect(judge(tree).map(({ subject }) => subject.id)).toEqual(['a', 'c']);
    expect(judge(aContractSnapshot())).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundEnd(SUB_001, unapproved)).toEqual([b, b, null]);
    const early = withSubcontract({ ...unapproved, startedOn: calendarDate('2024-01-01') });
    expect(severitiesAroundLife(SUB_001, early)).toEqual([null, b, b, b, b, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_001, unapproved, 'SILENT');
});
