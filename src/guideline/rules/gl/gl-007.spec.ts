import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { GL_007 } from './gl-007';

describe('GL-007', () => {
  const judge = judging(GL_007);
  const stored = (
    country: string,
    storageCountries: string[],
    attestations: AttestationFacts<'CONTRACT'>[] = [],
    contract: Partial<ContractFacts> = {},
  ) =>
    aContractSnapshot(
      { externalStorage: 'YES', storageCountries, ...contract },
      { vendor: aVendor({ country }), attestations },
    );

  it('speaks where the information is kept abroad and nobody has looked which law reaches it', () => {
    expect(judge(stored('JP', ['VN', 'JP', 'US']))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: {
          vendorId: 'vendor-1',
          vendorCountry: 'JP',
          storageCountries: ['JP', 'US', 'VN'],
          confirmedOn: null,
          conclusion: null,
          until: null,
        },
      },
    ]);
  });

  it('asks of a vendor abroad, and of what is kept nobody knows where', () => {
    expect(judge(stored('US', ['JP']))).toHaveLength(1);
    expect(judge(stored('JP', []))).toHaveLength(1);
    expect(judge(stored('JP', ['JP']))).toEqual([]);
  });

  it('takes unknown storage for external storage, and asks nothing where nothing is stored outside', () => {
    expect(judge(stored('US', ['JP'], [], { externalStorage: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(stored('US', ['JP'], [], { externalStorage: 'NO' }))).toEqual([]);
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(GL_007, (attestations) => stored('US', ['JP'], attestations), {
    topic: 'FOREIGN_LAW',
    never: 'MINOR',
    over: 'MINOR',
  });

  it('accuses nobody before the contract is in force, nor after its end', () => {
    const term = {
      startOn: calendarDate('2026-04-01'),
      activatedOn: calendarDate('2026-04-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GL_007, stored('US', [], [], term), days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });
});
