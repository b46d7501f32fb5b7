import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { PERSONAL_DATA_HANDLINGS } from '../../../kernel/terms/contract-terms';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CON_038 } from './con-038';

describe('CON-038', () => {
  const judge = judging(CON_038);
  const ended = (attestations: AttestationFacts<'CONTRACT'>[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot({ endedOn: calendarDate('2026-06-10'), ...contract }, { attestations });

  it('speaks where nobody has made sure of it', () => {
    expect(judge(ended([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', endedOn: '2026-06-10', confirmedOn: null, conclusion: null, until: null },
      },
    ]);
  });

  it('gives thirty days after the end, that day included', () => {
    const days = ['2026-07-09', '2026-07-10', '2026-07-11'];
    expect(severitiesOn(CON_038, ended([]), days)).toEqual([null, null, 'MINOR']);
    expect(judge(ended([], { endedOn: null }))).toEqual([]);
  });

  it('takes an erasure on the last day or later, for good, and none from before', () => {
    const on = (day: string) => judge(ended([attested('ERASURE', { on: calendarDate(day) })])).length;
    expect(['2026-06-09', '2026-06-10', '2026-11-23', '2026-11-24'].map(on)).toEqual([1, 0, 0, 1]);
    expect(judge(ended([attested('ERASURE', { until: calendarDate('2026-07-01') })]))).toEqual([]);
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(ended([attested('ERASURE', { conclusion })]))).toHaveLength(1);
    expect(judge(ended([attested('TRAINING')]))).toHaveLength(1);
  });

  it('accuses nobody while another contract with the same vendor goes on, once it does', () => {
    const from = (day: string) => ended([], { succeededFrom: calendarDate(day) });
    expect(judge(from('2026-11-23'))).toEqual([]);
    expect(judge(from('2026-11-24'))).toHaveLength(1);
  });

  it('accuses nobody who held no personal data, or under whose contract nothing ever ran', () => {
    const silent = PERSONAL_DATA_HANDLINGS.filter(
      (personalDataHandling) => judge(ended([], { personalDataHandling })).length === 0,
    );
    expect(silent).toEqual(['NOT_HANDLED']);
    expect(judge(ended([], { activatedOn: null, serviceInUse: 'NO' }))).toEqual([]);
    expect(judge(ended([], { activatedOn: null, serviceInUse: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(ended([], { serviceInUse: 'NO' }))).toHaveLength(1);
  });
});
