import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { VND_017 } from './vnd-017';

describe('VND-017', () => {
  const judge = judging(VND_017);
  const having = (attestations: AttestationFacts<'CONTRACT'>[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot({ ...contract }, { attestations });

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

  it('says that a late confirmation is late, and that this is ours', () => {
    expect(judge(having([attested('TRAINING')]), '2027-06-16')[0]).toMatchObject({
      severity: 'MINOR',
      variant: 'LATE',
      facts: { confirmedOn: '2026-06-15', conclusion: 'YES' },
    });
  });

  it('accuses nobody before the contract is in force, nor after its end', () => {
    const term = {
      startOn: calendarDate('2026-04-01'),
      activatedOn: calendarDate('2026-04-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(VND_017, having([], term), days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(VND_017, having, {
    topic: 'TRAINING',
    never: 'MAJOR',
    late: 'MINOR',
    over: 'MINOR',
  });
});
