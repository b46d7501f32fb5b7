import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aDisclosure, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type DisclosureFacts } from '../../snapshots/vendor-snapshot';
import { VND_010 } from './vnd-010';

describe('VND-010', () => {
  const judge = judging(VND_010);
  const spec = (issuedOn: string, over: Partial<DisclosureFacts> = {}) =>
    aDisclosure({ type: 'SERVICE_SPEC_CONFORMITY', issuedOn: calendarDate(issuedOn), ...over });
  const changed = (day: string, over: Partial<AttestationFacts<'CONTRACT'>> = {}) =>
    attested<'CONTRACT'>('SERVICE_CHANGE', { on: calendarDate(day), ...over });
  const having = (
    disclosures: DisclosureFacts[],
    attestations: AttestationFacts<'CONTRACT'>[] = [],
    contract: Partial<ContractFacts> = {},
  ) => aContractSnapshot(contract, { vendor: aVendor({ disclosures }), attestations });
  const lacking = (contract: Partial<ContractFacts>) => having([], [], contract);

  it('speaks where none was obtained', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'ADVISORY',
        strength: 'OTHER_DOCUMENT',
        facts: { vendorId: 'vendor-1', issuedOn: null, changedOn: null },
      },
    ]);
    expect(judge(having([spec('2026-05-01')]))).toEqual([]);
    expect(judge(having([aDisclosure()]))).toHaveLength(1);
    expect(judge(having([spec('2026-05-01', { receivedOn: null })]))).toHaveLength(1);
    expect(judge(having([spec('2026-05-01', { receivedOn: calendarDate('2026-11-24') })]))).toHaveLength(1);
  });

  it('is ours once the last one is two years old', () => {
    const old = having([spec('2024-11-22'), spec('2022-11-22')]);
    expect(severitiesOn(VND_010, old, ['2026-11-22', '2026-11-23'])).toEqual([null, 'ADVISORY']);
    expect(judge(old)[0]).toMatchObject({ strength: 'PRODUCT', variant: 'LATE', facts: { issuedOn: '2024-11-22' } });
  });

  it('speaks where the service has changed since', () => {
    const since = (day: string, over: Partial<AttestationFacts<'CONTRACT'>> = {}) =>
      judge(having([spec('2026-05-01')], [changed(day, over)]))[0] ?? null;
    expect(since('2026-05-01')).toBeNull();
    expect(since('2026-05-02')).toMatchObject({
      strength: 'OTHER_DOCUMENT',
      variant: 'CHANGED',
      facts: { issuedOn: '2026-05-01', changedOn: '2026-05-02' },
    });
    expect(since('2026-11-24')).toBeNull();
    expect(since('2026-06-01', { conclusion: 'UNKNOWN' })).not.toBeNull();
    expect(since('2026-06-01', { conclusion: 'NO' })).toBeNull();
    expect(judge(having([spec('2026-05-01')], [attested('TRAINING')]))).toEqual([]);
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
    expect(severitiesOn(VND_010, lacking(term), days)).toEqual([null, 'ADVISORY', 'ADVISORY', null]);
  });
});
