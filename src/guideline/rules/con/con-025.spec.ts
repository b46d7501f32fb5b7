import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { PERSONAL_DATA_HANDLINGS } from '../../../kernel/terms/contract-terms';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CON_025 } from './con-025';

describe('CON-025', () => {
  const judge = judging(CON_025);
  const having = (attestations: AttestationFacts<'CONTRACT'>[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(
      { personalDataHandling: 'CLOUD_EXCEPTION', remoteMaintenance: 'YES', ...contract },
      { attestations },
    );

  it('speaks where the service is maintained from outside and nothing shows that the data cannot be taken', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', remoteMaintenance: 'YES', confirmedOn: null, conclusion: null },
      },
    ]);
    expect(judge(having([], { remoteMaintenance: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(having([], { remoteMaintenance: 'NO' }))).toEqual([]);
  });

  it('believes nobody without a paper', () => {
    expect(judge(having([attested('ACQUISITION_PREVENTED', { hasEvidence: false })]))[0]).toMatchObject({
      facts: { confirmedOn: '2026-06-15', conclusion: 'YES' },
    });
    expect(judge(having([attested('TRAINING')]))).toHaveLength(1);
  });

  it('is told by whoever says that the data are taken, or does not say, even without maintenance from outside', () => {
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(
        judge(having([attested('ACQUISITION_PREVENTED', { conclusion })], { remoteMaintenance: 'NO' })),
      ).toHaveLength(1);
    const over = attested<'CONTRACT'>('ACQUISITION_PREVENTED', { until: calendarDate('2026-11-22') });
    expect(judge(having([over], { remoteMaintenance: 'NO' }))).toEqual([]);
  });

  it('asks only who relies on the exception', () => {
    const asked = PERSONAL_DATA_HANDLINGS.filter(
      (personalDataHandling) => judge(having([], { personalDataHandling })).length > 0,
    );
    expect(asked).toEqual(['CLOUD_EXCEPTION']);
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(CON_025, having, {
    topic: 'ACQUISITION_PREVENTED',
    never: 'MAJOR',
    over: 'MAJOR',
  });

  it('accuses nobody before the contract is in force, nor after its end', () => {
    const term = {
      startOn: calendarDate('2026-04-01'),
      activatedOn: calendarDate('2026-04-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(CON_025, having([], term), days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
  });
});
