import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { APPROVAL_STATES } from '../../../kernel/terms/subcontract-terms';
import { SUB_001 } from './sub-001';
import { SUB_017 } from './sub-017';

describe('SUB-017', () => {
  const judge = judging(SUB_017);
  const tier = { parentId: 'subcontract-0', rank: 2, approvalState: 'REQUESTED', approvedOn: null } as const;

  it('says which tier works without an approval, and for whom', () => {
    expect(judge(withSubcontract(tier))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'BLOCKING',
        facts: {
          vendorId: 'vendor-2',
          rank: 2,
          parentId: 'subcontract-0',
          startedOn: '2025-06-01',
          approvalState: 'REQUESTED',
          approvedOn: null,
          unapproved: ['subcontract-1'],
        },
      },
    ]);
    expect(SUB_017.strengths).toEqual(['MUST']);
  });

  it('leaves the first tier to SUB-001, and asks of every tier below', () => {
    expect(judge(withSubcontract({ ...tier, parentId: null, rank: 1 }))).toEqual([]);
    expect(judge(withSubcontract({ ...tier, rank: 7 }))).toHaveLength(1);
    expect(judge(withSubcontract({ ...tier, parentId: null }))).toHaveLength(1);
    expect(judge(withSubcontract({ ...tier, rank: 1 }))).toHaveLength(1);
  });

  it('takes nothing but an approval for one', () => {
    const approvedOn = calendarDate('2025-05-25');
    const silencing = APPROVAL_STATES.filter(
      (approvalState) => judge(withSubcontract({ ...tier, approvedOn, approvalState })).length === 0,
    );
    expect(silencing).toEqual(['APPROVED']);
  });

  it('is not silenced by an approval below a tier that has none, whose approval was taken back, or that is over', () => {
    const approved = aSubcontract({ id: 'subcontract-2', parentId: 'subcontract-1', rank: 2 });
    const above = (over: Partial<SubcontractFacts>, day?: string) =>
      judge(aContractSnapshot({}, { subcontracts: [aSubcontract(over), approved] }), day).map(
        ({ facts }) => facts['unapproved'],
      );
    expect(above({})).toEqual([]);
    expect(above({ approvalState: 'REQUESTED', approvedOn: null })).toEqual([['subcontract-1']]);
    expect(above({ approvalState: 'REVOKED', refusedOn: calendarDate('2026-10-01') })).toEqual([['subcontract-1']]);
    expect(above({ endedOn: calendarDate('2026-11-22') })).toEqual([['subcontract-1']]);
    const third = aSubcontract({ id: 'subcontract-3', parentId: 'subcontract-2', rank: 3 });
    const tree = [aSubcontract({ approvedOn: null }), approved, third];
    expect(judge(aContractSnapshot({}, { subcontracts: tree })).map(({ subject }) => subject.id)).toEqual([
      'subcontract-2',
      'subcontract-3',
    ]);
  });

  it('speaks from the first day of work until the approval', () => {
    const late = { ...tier, approvalState: 'APPROVED', approvedOn: calendarDate('2025-07-01') } as const;
    const days = ['2025-05-31', '2025-06-01', '2025-06-02', '2025-06-30', '2025-07-01', '2025-07-02'];
    const b = 'BLOCKING';
    expect(severitiesOn(SUB_017, withSubcontract(late), days)).toEqual([null, b, b, b, null, null]);
    expect(judge(withSubcontract({ ...tier, startedOn: null }))).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundEnd(SUB_017, tier)).toEqual([b, b, null]);
    const early = withSubcontract({ ...tier, startedOn: calendarDate('2024-01-01') });
    expect(severitiesAroundLife(SUB_017, early)).toEqual([null, b, b, b, b, null]);
  });

  it('accuses the tier above, too, of which it is said that it has nothing to do with what goes on below', () => {
    const idle = { concernsMedicalSystems: 'NO', handlesPersonalData: 'NO', approvedOn: null } as const;
    const below = aSubcontract({ id: 'subcontract-2', parentId: 'subcontract-1', rank: 2 });
    const asked = (child: Partial<SubcontractFacts>) =>
      judging(SUB_001)(aContractSnapshot({}, { subcontracts: [aSubcontract(idle), { ...below, ...child }] })).map(
        ({ subject }) => subject.id,
      );
    expect(asked({})).toEqual(['subcontract-1']);
    expect(asked({ endedOn: calendarDate('2026-11-22') })).toEqual([]);
    expect(asked({ startedOn: calendarDate('2026-11-24') })).toEqual([]);
    expect(asked({ ...idle, approvedOn: below.approvedOn })).toEqual([]);
    expect(asked({ parentId: null })).toEqual([]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_017, tier, 'SILENT');
});
