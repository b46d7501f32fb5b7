import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { attested } from '../../../../test/factories/snapshots/attested';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { SUB_022 } from './sub-022';

describe('SUB-022', () => {
  const judge = judging(SUB_022);
  const having = (attestations: AttestationFacts<'SUBCONTRACT'>[], over: Partial<SubcontractFacts> = {}) =>
    withSubcontract({ ...over, attestations });

  it('speaks where nobody has ever reported', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MINOR',
        strength: 'SHOULD',
        facts: { vendorId: 'vendor-2', startedOn: '2025-06-01', confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    expect(judge(having([attested('WORK_REPORT')]), '2027-06-16')[0]).toMatchObject({
      strength: 'PRODUCT',
      variant: 'LATE',
    });
  });

  it('accuses nobody whose first report is not due', () => {
    expect(severitiesOn(SUB_022, having([]), ['2026-06-01', '2026-06-02'])).toEqual([null, 'MINOR']);
    const own = { ...DEFAULT_POLICY, confirmationIntervalMonths: 3 };
    expect(judge(having([]), '2025-09-01', own)).toEqual([]);
    expect(judge(having([]), '2025-09-02', own)).toHaveLength(1);
    // A report on work of before, or one that counts for days only, is no reason to be accused sooner.
    const early = attested<'SUBCONTRACT'>('WORK_REPORT', { on: calendarDate('2024-02-29') });
    const brief = attested<'SUBCONTRACT'>('WORK_REPORT', {
      on: calendarDate('2025-06-02'),
      until: calendarDate('2025-06-30'),
    });
    for (const report of [early, brief])
      expect(severitiesOn(SUB_022, having([report]), ['2026-06-01', '2026-06-02'])).toEqual([null, 'MINOR']);
    expect(judge(having([], { startedOn: null }))).toEqual([]);
    expect(judge(having([], { concernsMedicalSystems: 'NO', handlesPersonalData: 'NO' }))).toEqual([]);
    expect(severitiesAroundEnd(SUB_022, {})).toEqual(['MINOR', 'MINOR', null]);
  });

  itWantsItConfirmed<'contract', 'SUBCONTRACT'>(SUB_022, having, {
    topic: 'WORK_REPORT',
    never: 'MINOR',
    late: 'MINOR',
    over: 'MINOR',
  });
});
