import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aDisclosure, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type DisclosureFacts } from '../../snapshots/vendor-snapshot';
import { VND_008 } from './vnd-008';

describe('VND-008', () => {
  const judge = judging(VND_008);
  const having = (disclosures: DisclosureFacts[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { vendor: aVendor({ disclosures }) });
  const lacking = (contract: Partial<ContractFacts>) => having([], contract);

  it('speaks where neither the MDS nor the SDS was obtained', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', handlesMedicalInfo: 'YES', claimsMaintenanceEntrusted: false },
      },
    ]);
    for (const type of ['MDS', 'SDS'] as const) expect(judge(having([aDisclosure({ type })]))).toEqual([]);
  });

  it('is graver for those who go by the volume that asks for it', () => {
    expect(judge(having([], { claimsMaintenanceEntrusted: true }))[0]?.severity).toBe('MAJOR');
  });

  it('is not quieted by another paper, nor by one that nobody has received yet', () => {
    expect(judge(having([aDisclosure({ type: 'SERVICE_SPEC_CONFORMITY' })]))).toHaveLength(1);
    expect(judge(having([aDisclosure({ receivedOn: null })]))).toHaveLength(1);
    const received = having([aDisclosure({ receivedOn: calendarDate('2026-11-23') })]);
    expect(severitiesOn(VND_008, received, ['2026-11-22', '2026-11-23'])).toEqual(['MINOR', null]);
  });

  it('asks of contracts in force that may touch medical information, and of no other', () => {
    const asked = (['YES', 'NO', 'UNKNOWN'] as const).map(
      (handlesMedicalInfo) => judge(lacking({ handlesMedicalInfo })).length,
    );
    expect(asked).toEqual([1, 0, 1]);
    const term = {
      startOn: calendarDate('2026-10-01'),
      activatedOn: calendarDate('2026-10-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(VND_008, lacking(term), days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });
});
