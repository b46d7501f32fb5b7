import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { VND_005 } from './vnd-005';

describe('VND-005', () => {
  const judge = judging(VND_005);
  const having = (attestations: AttestationFacts<'CONTRACT'>[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { attestations });

  it('speaks where nobody has confirmed it', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', confirmedOn: null, assessedOn: null },
      },
    ]);
    expect(judge(having([attested('RISK_CONFORMITY', { conclusion: 'NO' })]))[0]).toMatchObject({
      facts: { confirmedOn: '2026-06-15' },
    });
  });

  it('is late once the risks were assessed anew after it', () => {
    const assessed = (on: string) =>
      judge(having([attested('RISK_CONFORMITY'), attested('RISK_ASSESSMENT', { on: calendarDate(on) })]));
    expect(assessed('2026-06-15')).toEqual([]);
    expect(assessed('2026-06-16')[0]).toMatchObject({
      severity: 'MINOR',
      variant: 'LATE',
      facts: { assessedOn: '2026-06-16' },
    });
    expect(assessed('2026-11-24')).toEqual([]);
    expect(judge(having([attested('RISK_ASSESSMENT')]))[0]).toMatchObject({
      severity: 'MAJOR',
      facts: { assessedOn: '2026-06-15' },
    });
    expect(judge(having([attested('RISK_CONFORMITY')]), '2027-06-16')[0]).toMatchObject({ variant: 'LATE' });
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(VND_005, having, {
    topic: 'RISK_CONFORMITY',
    never: 'MAJOR',
    late: 'MINOR',
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
    expect(severitiesOn(VND_005, having([], term), days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
    const used = { ...term, signedOn: null };
    expect(severitiesOn(VND_005, having([], used), ['2026-03-31', '2026-04-01'])).toEqual([null, 'MAJOR']);
  });
});
