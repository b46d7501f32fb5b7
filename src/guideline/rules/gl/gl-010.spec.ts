import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { PERSONAL_DATA_HANDLINGS } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { GL_010 } from './gl-010';

describe('GL-010', () => {
  const judge = judging(GL_010);
  const handled = (
    country: string,
    storageCountries: string[],
    attestations: AttestationFacts<'CONTRACT'>[] = [],
    contract: Partial<ContractFacts> = {},
  ) => aContractSnapshot({ storageCountries, ...contract }, { vendor: aVendor({ country }), attestations });

  it('speaks where personal data are abroad and nobody has looked what that means', () => {
    expect(judge(handled('VN', ['JP', 'US', 'VN']))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', countries: ['US', 'VN'], confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    expect(judge(handled('JP', ['US']))).toHaveLength(1);
    expect(judge(handled('JP', ['JP']))).toEqual([]);
    expect(judge(handled('JP', []))).toEqual([]);
  });

  it('asks under the cloud exception too, and nothing where no personal data are handled', () => {
    const asked = PERSONAL_DATA_HANDLINGS.filter(
      (personalDataHandling) => judge(handled('US', [], [], { personalDataHandling })).length > 0,
    );
    expect(asked).toEqual(['HANDLED', 'CLOUD_EXCEPTION', 'UNKNOWN']);
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(GL_010, (attestations) => handled('US', [], attestations), {
    topic: 'EXTERNAL_ENVIRONMENT',
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
    expect(severitiesOn(GL_010, handled('US', [], [], term), days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
  });
});
