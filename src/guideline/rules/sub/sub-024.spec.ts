import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { withSubcontract } from '../../../../test/support/subcontract-days';
import { SUB_024 } from './sub-024';

describe('SUB-024', () => {
  const judge = judging(SUB_024);
  const ended = (attestations: AttestationFacts<'SUBCONTRACT'>[], over: Partial<SubcontractFacts> = {}) =>
    withSubcontract({ endedOn: calendarDate('2026-06-10'), handlesPersonalData: 'YES', ...over, attestations });

  it('speaks where nobody has made sure of it', () => {
    expect(judge(ended([]))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-2', endedOn: '2026-06-10', confirmedOn: null, conclusion: null, until: null },
      },
    ]);
  });

  it('gives thirty days after the end, that day included', () => {
    expect(severitiesOn(SUB_024, ended([]), ['2026-07-09', '2026-07-10', '2026-07-11'])).toEqual([null, null, 'MAJOR']);
    expect(judge(ended([], { endedOn: null }))).toEqual([]);
  });

  it('takes an erasure on the last day or later, for good, and none from before', () => {
    const on = (day: string) => judge(ended([attested('ERASURE', { on: calendarDate(day) })])).length;
    expect(['2026-06-09', '2026-06-10', '2026-11-23', '2026-11-24'].map(on)).toEqual([1, 0, 0, 1]);
    expect(judge(ended([attested('ERASURE', { until: calendarDate('2026-07-01') })]))).toEqual([]);
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(ended([attested('ERASURE', { conclusion })]))).toHaveLength(1);
    expect(judge(ended([attested('SUPERVISION')]))).toHaveLength(1);
  });

  it('accuses nobody whose work never began, nor whose work had nothing to do with it', () => {
    expect(judge(ended([], { startedOn: null }))).toEqual([]);
    expect(judge(ended([], { concernsMedicalSystems: 'NO', handlesPersonalData: 'NO' }))).toEqual([]);
    expect(judge(ended([], { concernsMedicalSystems: 'NO', handlesPersonalData: 'UNKNOWN' }))).toHaveLength(1);
  });

  it('asks a tier above for what went through it, whatever is said of it, once the work below had begun', () => {
    const unconcerned = { concernsMedicalSystems: 'NO', handlesPersonalData: 'NO' } as const;
    const above = (below: Partial<SubcontractFacts>) => {
      const upper = aSubcontract({ ...unconcerned, endedOn: calendarDate('2026-06-10') });
      const lower = aSubcontract({ id: 'subcontract-2', parentId: 'subcontract-1', rank: 2, ...below });
      return judge(aContractSnapshot({}, { subcontracts: [upper, lower] })).map(({ subject }) => subject.id);
    };
    expect(above({ handlesPersonalData: 'YES' })).toEqual(['subcontract-1']);
    expect(above({ handlesPersonalData: 'YES', startedOn: null })).toEqual([]);
    expect(above(unconcerned)).toEqual([]);
  });
});
