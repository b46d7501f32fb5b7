import { relyingOn } from '../../../../test/factories/snapshots/relying-on';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { APPI28_BASES } from '../../../kernel/terms/subcontract-terms';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { SUB_014 } from './sub-014';

describe('SUB-014', () => {
  const judge = judging(SUB_014);
  const overdue = {
    abroad: relyingOn('EQUIVALENT_SYSTEM'),
    handlesPersonalData: 'UNKNOWN',
    vendorCountry: 'VN',
    overseasChecksOn: [calendarDate('2025-06-01'), calendarDate('2025-11-20'), calendarDate('2024-11-20')],
  } as const;

  it('says when the last check was', () => {
    expect(judge(withSubcontract(overdue))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        strength: 'OTHER_DOCUMENT',
        facts: {
          vendorId: 'vendor-2',
          appi28Basis: 'EQUIVALENT_SYSTEM',
          startedOn: '2025-06-01',
          checkedOn: '2025-11-20',
        },
      },
    ]);
  });

  it('speaks from the day after the policy’s months, until the next check', () => {
    const checked = { ...overdue, overseasChecksOn: [...overdue.overseasChecksOn, calendarDate('2026-12-10')] };
    expect(
      severitiesOn(SUB_014, withSubcontract(checked), [
        '2026-11-19',
        '2026-11-20',
        '2026-11-21',
        '2026-12-09',
        '2026-12-10',
        '2026-12-11',
      ]),
    ).toEqual([null, null, 'MAJOR', 'MAJOR', null, null]);
    const patient = { ...DEFAULT_POLICY, overseasCheckIntervalMonths: 18 };
    expect(judge(withSubcontract(overdue), '2027-05-20', patient)).toEqual([]);
    expect(judge(withSubcontract(overdue), '2027-05-21', patient)).toHaveLength(1);
  });

  it('is the law’s where no check was made within the interval from the first day of work', () => {
    const never = { ...overdue, overseasChecksOn: [] };
    expect(severitiesOn(SUB_014, withSubcontract(never), ['2026-06-01', '2026-06-02'])).toEqual([null, 'MAJOR']);
    expect(judge(withSubcontract(never))[0]?.strength).toBe('LAW');
    expect(judge(withSubcontract({ ...never, startedOn: null }))).toEqual([]);
  });

  it('asks only who relies on an equivalent system', () => {
    const asked = [null, ...APPI28_BASES].filter(
      (basis) => judge(withSubcontract({ ...overdue, abroad: relyingOn(basis) })).length > 0,
    );
    expect(asked).toEqual(['EQUIVALENT_SYSTEM']);
  });

  it('asks nobody who sends no personal data abroad, whatever stands as the basis', () => {
    expect(judge(withSubcontract({ ...overdue, handlesPersonalData: 'NO' }))).toEqual([]);
    expect(judge(withSubcontract({ ...overdue, vendorCountry: 'JP' }))).toEqual([]);
    expect(judge(withSubcontract({ ...overdue, vendorCountry: null }))).toHaveLength(1);
  });

  it('ends with the work, and with the contract', () => {
    const m = 'MAJOR';
    expect(severitiesAroundEnd(SUB_014, overdue)).toEqual([m, m, null]);
    const early = withSubcontract({ ...overdue, overseasChecksOn: [], startedOn: calendarDate('2023-01-01') });
    expect(severitiesAroundLife(SUB_014, early)).toEqual([null, m, m, m, m, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_014, overdue, 'SILENT');
});
