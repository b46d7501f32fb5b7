import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { SUB_004 } from './sub-004';

describe('SUB-004', () => {
  const judge = judging(SUB_004);
  const late = { startedOn: calendarDate('2025-06-01'), approvedOn: calendarDate('2025-06-15') };

  it('says when the work began and when it was approved', () => {
    expect(judge(withSubcontract(late))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-2', startedOn: '2025-06-01', approvedOn: '2025-06-15', ratifiedOn: null },
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

  it('is a notice for ever from the day on which an executive ratified it', () => {
    const ratified = { ...late, ratifiedOn: calendarDate('2025-08-01') };
    const days = ['2025-07-31', '2025-08-01', '2025-08-02', '2099-12-31'];
    expect(severitiesOn(SUB_004, withSubcontract(ratified), days)).toEqual([
      'MAJOR',
      'ADVISORY',
      'ADVISORY',
      'ADVISORY',
    ]);
    expect(judge(withSubcontract(ratified))[0]).toMatchObject({
      variant: 'RATIFIED',
      facts: { ratifiedOn: '2025-08-01' },
    });
    expect(severitiesAroundEnd(SUB_004, ratified)).toEqual(['ADVISORY', 'ADVISORY', 'ADVISORY']);
  });

  it('is not silenced by having another approval ratified, or this one before it was given', () => {
    for (const day of ['2025-05-20', '2025-06-14'])
      expect(judge(withSubcontract({ ...late, ratifiedOn: calendarDate(day) }))[0]?.severity).toBe('MAJOR');
    expect(judge(withSubcontract({ ...late, ratifiedOn: late.approvedOn }))[0]?.severity).toBe('ADVISORY');
  });

  it('accuses nobody of what touches neither medical information nor its systems', () => {
    const beside = { ...late, concernsMedicalSystems: 'NO' } as const;
    expect(judge(withSubcontract({ ...beside, handlesPersonalData: 'NO' }))).toEqual([]);
    expect(judge(withSubcontract({ ...beside, handlesPersonalData: 'UNKNOWN' }))).toHaveLength(1);
  });

  it('keeps on record the tier above, through which it was re-entrusted, for ever', () => {
    const late = {
      concernsMedicalSystems: 'NO',
      handlesPersonalData: 'NO',
      approvedOn: calendarDate('2025-06-15'),
    } as const;
    const below = aSubcontract({ id: 'subcontract-2', parentId: 'subcontract-1', endedOn: calendarDate('2025-12-31') });
    const about = (child: Partial<SubcontractFacts>) =>
      judge(aContractSnapshot({}, { subcontracts: [aSubcontract(late), { ...below, ...child }] })).map(
        ({ subject }) => subject.id,
      );
    expect(about({})).toEqual(['subcontract-1']);
    expect(about({ startedOn: null })).toEqual([]);
    expect(about({ startedOn: calendarDate('2026-11-24') })).toEqual([]);
  });

  it('shows a ratification only once it was given', () => {
    const ratified = withSubcontract({ ...late, ratifiedOn: calendarDate('2025-08-01') });
    expect(judge(ratified, '2025-07-31')[0]?.facts['ratifiedOn']).toBeNull();
    expect(judge(ratified, '2025-08-01')[0]?.facts['ratifiedOn']).toBe('2025-08-01');
  });
});
