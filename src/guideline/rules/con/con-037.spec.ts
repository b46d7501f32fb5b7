import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CON_037 } from './con-037';

describe('CON-037', () => {
  const judge = judging(CON_037);
  const having = (attestations: AttestationFacts<'CONTRACT'>[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { attestations });

  it('speaks where nobody has talked it over', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    expect(judge(having([attested('RISK_CONFORMITY')]))).toHaveLength(1);
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(CON_037, having, {
    topic: 'DEMARCATION_CONSULTATION',
    never: 'MINOR',
    over: 'MINOR',
  });

  it('accuses nobody before the contract is signed, nor after its end', () => {
    const term = {
      signedOn: calendarDate('2026-03-20'),
      activatedOn: calendarDate('2026-04-01'),
      startOn: calendarDate('2026-04-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-03-19', '2026-03-20', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(CON_037, having([], term), days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });
});
