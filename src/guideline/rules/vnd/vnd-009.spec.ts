import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { attested } from '../../../../test/factories/snapshots/attested';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { aDisclosure, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type DisclosureFacts } from '../../snapshots/vendor-snapshot';
import { VND_009 } from './vnd-009';

describe('VND-009', () => {
  const judge = judging(VND_009);
  const no = (over: Partial<DisclosureFacts> = {}) => aDisclosure({ answeredNo: 2, ...over });
  const having = (
    disclosures: DisclosureFacts[],
    attestations: AttestationFacts<'CONTRACT'>[] = [],
    contract: Partial<ContractFacts> = {},
  ) => aContractSnapshot(contract, { vendor: aVendor({ disclosures }), attestations });
  const lacking = (contract: Partial<ContractFacts>) => having([no()], [], contract);
  const treated = (day: string) => [attested<'CONTRACT'>('DISCLOSURE_TREATMENT', { on: calendarDate(day) })];

  it('speaks where the vendor says no and nobody has dealt with it', () => {
    expect(judge(having([no()]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: {
          vendorId: 'vendor-1',
          products: ['見本電子カルテ'],
          issuedOn: '2026-05-01',
          treatedOn: null,
          items: [],
        },
      },
    ]);
    expect(judge(having([]))).toEqual([]);
    expect(judge(having([aDisclosure()]))).toEqual([]);
    expect(judge(having([no({ type: 'SERVICE_SPEC_CONFORMITY' })]))).toEqual([]);
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(
    VND_009,
    (attestations) => having([no({ issuedOn: calendarDate('2025-05-01') })], attestations),
    { topic: 'DISCLOSURE_TREATMENT', never: 'MINOR', over: 'MINOR' },
  );

  it('wants what was disclosed last dealt with, not what came before', () => {
    const found = ['2026-04-30', '2026-05-01', '2026-05-02'].map((day) => judge(having([no()], treated(day))).length);
    expect(found).toEqual([1, 0, 0]);
    const later = no({ product: '別製品', issuedOn: calendarDate('2026-08-01') });
    expect(judge(having([no(), later], treated('2026-07-31')))[0]?.facts).toMatchObject({ issuedOn: '2026-08-01' });
  });

  it('forgets what an earlier edition said of the same product, and of no other', () => {
    const said = (over: Partial<DisclosureFacts>) =>
      judge(having([no(), aDisclosure({ issuedOn: calendarDate('2026-06-01'), ...over })])).length;
    expect([said({}), said({ product: '別製品' }), said({ type: 'SDS' })]).toEqual([0, 1, 1]);
    expect(said({ issuedOn: calendarDate('2026-11-24') })).toBe(1);
  });

  it('asks about items that nobody has counted, and hears a no in a paper whose receipt nobody noted', () => {
    expect(judge(having([no({ answeredNo: null })]))[0]?.variant).toBe('UNCONFIRMED');
    expect(judge(having([no({ receivedOn: null })]))).toHaveLength(1);
    const both = [no({ answeredNo: null }), no({ type: 'SDS' })];
    expect(judge(having(both))[0]?.variant).toBeUndefined();
  });

  describe('where the sheet of answers is on record', () => {
    type Item = DisclosureFacts['openItems'][number];
    const item = (no: string, treatedOn: string | null = null, answer: Item['answer'] = 'NO'): Item => ({
      no,
      answer,
      treatedOn: treatedOn === null ? null : calendarDate(treatedOn),
    });
    const sheet = (openItems: Item[], over: Partial<DisclosureFacts> = {}) =>
      no({ items: 41, answeredNo: openItems.length, openItems, ...over });

    it('asks of each item how it is dealt with, whatever was said of the paper as a whole', () => {
      const found = judge(having([sheet([item('9'), item('2.1', '2026-07-01'), item('10')])], treated('2026-07-01')));
      expect(found[0]?.variant).toBeUndefined();
      expect(found[0]?.facts).toMatchObject({ items: ['9', '10'], issuedOn: '2026-05-01' });
      expect(judge(having([sheet([item('2.1', '2026-07-01')])]))).toEqual([]);
      expect(judge(having([sheet([])]))).toEqual([]);
    });

    it('counts what was decided from that day on', () => {
      const days = ['2026-06-30', '2026-07-01'];
      expect(severitiesOn(VND_009, having([sheet([item('1', '2026-07-01')])]), days)).toEqual(['MINOR', null]);
    });

    it('takes an item that is unanswered for one that may say no', () => {
      expect(judge(having([sheet([item('1', null, 'UNANSWERED')])]))[0]).toMatchObject({
        variant: 'UNCONFIRMED',
        facts: { items: ['1'] },
      });
      expect(judge(having([sheet([item('1', '2026-07-01', 'UNANSWERED')])]))).toEqual([]);
      expect(judge(having([sheet([item('1', null, 'UNANSWERED'), item('2')])]))[0]?.variant).toBeUndefined();
    });

    it('is not content with fewer items than the annex picks of such a sheet', () => {
      const found = (items: number, type: DisclosureFacts['type']) =>
        judge(having([sheet([], { items, type })])).map(({ variant }) => variant);
      expect([found(40, 'MDS'), found(41, 'MDS')]).toEqual([['UNCONFIRMED'], []]);
      expect([found(57, 'SDS'), found(58, 'SDS')]).toEqual([['UNCONFIRMED'], []]);
      expect(judge(having([sheet([], { items: 40 })], treated('2026-07-01')))).toEqual([]);
    });
  });

  it('is graver for those who go by the volume that asks for it', () => {
    expect(judge(lacking({ claimsMaintenanceEntrusted: true }))[0]?.severity).toBe('MAJOR');
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
    expect(severitiesOn(VND_009, lacking(term), days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });
});
