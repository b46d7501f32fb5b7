import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { INSTITUTION_ROLES } from '../../../kernel/terms/institution-terms';
import { judging } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { withSubcontract } from '../../../../test/support/subcontract-days';
import { SUB_008 } from './sub-008';

describe('SUB-008', () => {
  const judge = judging(SUB_008);
  const approved = (over: Partial<SubcontractFacts>) => judge(withSubcontract(over));

  it('speaks of an approval by somebody who may not give it', () => {
    expect(approved({ approverRole: 'SYSTEM_OPERATOR' })).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: {
          vendorId: 'vendor-2',
          approvedOn: '2025-05-25',
          approverRole: 'SYSTEM_OPERATOR',
          isSelfApproved: false,
        },
      },
    ]);
    expect(approved({ approverRole: null })).toHaveLength(1);
    const silent = INSTITUTION_ROLES.filter((approverRole) => approved({ approverRole }).length === 0);
    expect(silent).toEqual(['EXECUTIVE', 'SAFETY_MANAGER', 'PLANNING_MANAGER']);
  });

  it('speaks of an approval by who asked for it', () => {
    expect(approved({ isSelfApproved: true })).toHaveLength(1);
  });

  it('has nothing to say where nothing is approved: that is SUB-001’s', () => {
    expect(approved({ approverRole: null, approvalState: 'REQUESTED' })).toEqual([]);
    expect(approved({ approverRole: null, approvedOn: calendarDate('2026-11-24') })).toEqual([]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_008, { approverRole: null }, 'OPEN_FOR_GATE');
});
