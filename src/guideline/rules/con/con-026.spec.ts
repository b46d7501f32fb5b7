import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { PERSONAL_DATA_HANDLINGS } from '../../../kernel/terms/contract-terms';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CON_026 } from './con-026';

describe('CON-026', () => {
  const judge = judging(CON_026);
  const having = (attestations: AttestationFacts<'CONTRACT'>[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot({ personalDataHandling: 'CLOUD_EXCEPTION', ...contract }, { attestations });

  it('speaks where nobody has confirmed it', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    expect(judge(having([attested('PERSONNEL_ROSTER')]))).toHaveLength(1);
  });

  it('asks only who relies on the exception', () => {
    const asked = PERSONAL_DATA_HANDLINGS.filter(
      (personalDataHandling) => judge(having([], { personalDataHandling })).length > 0,
    );
    expect(asked).toEqual(['CLOUD_EXCEPTION']);
  });

  it('accuses nobody before the contract is in force, nor after its end', () => {
    const term = {
      startOn: calendarDate('2026-04-01'),
      activatedOn: calendarDate('2026-04-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(CON_026, having([], term), days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(CON_026, having, {
    topic: 'SAFETY_MEASURES',
    never: 'MAJOR',
    over: 'MAJOR',
  });
});
