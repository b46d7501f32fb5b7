import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { VND_020 } from './vnd-020';

describe('VND-020', () => {
  const judge = judging(VND_020);
  const abroad = (governingLaw: string | null, country = 'US') =>
    aContractSnapshot({ governingLaw }, { vendor: aVendor({ country }) });

  it('speaks about a contract with a vendor abroad of which nobody knows whose law governs it', () => {
    expect(judge(abroad(null))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', country: 'US', governingLaw: null },
      },
    ]);
    expect(judge(abroad('日本法'))).toEqual([]);
  });

  it('is silenced by no branch in Japan: it goes by the vendor’s own country', () => {
    expect(judge(abroad(null, 'IE'))).toHaveLength(1);
  });

  it('accuses no vendor in Japan', () => {
    expect(judge(abroad(null, 'JP'))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const m = 'MINOR';
    expect(severitiesAroundLife(VND_020, abroad(null))).toEqual([null, m, m, m, m, null]);
  });
});
