import { LEGAL_FORMS } from '../../../kernel/terms/vendor-terms';
import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging } from '../../../../test/support/judging';
import { VND_013 } from './vnd-013';

describe('VND-013', () => {
  const judge = judging(VND_013);

  it('speaks about a company without a corporate number, and is silent about one with', () => {
    expect(judge(aVendorSnapshot({ corporateNumber: null }))).toEqual([
      { subject: { kind: 'VENDOR', id: 'vendor-1' }, severity: 'MINOR', facts: { corporateNumber: null } },
    ]);
    expect(judge(aVendorSnapshot())).toEqual([]);
  });

  it('is not silenced by a number that does not check, or is none', () => {
    for (const corporateNumber of ['7000012050003', '700001205000', '0000000000000', '不明'])
      expect(judge(aVendorSnapshot({ corporateNumber }))[0]?.facts).toEqual({ corporateNumber });
  });

  it('asks no number of those who may have none', () => {
    const asked = LEGAL_FORMS.filter(
      (legalForm) => judge(aVendorSnapshot({ corporateNumber: null, legalForm })).length > 0,
    );
    expect(asked).toEqual(['DOMESTIC_CORPORATION']);
  });

  it('speaks while there is a contract, or talk about one, whatever it is about', () => {
    const m = 'MINOR';
    const nameless = aVendorSnapshot({ corporateNumber: null });
    expect(severitiesAroundEngagement(VND_013, nameless)).toEqual([null, m, m, m, m, null]);
    expect(judge({ ...nameless, contracts: [] })).toEqual([]);
    expect(judge({ ...nameless, contracts: [aContractLife({ handlesMedicalInfo: 'NO' })] })).toHaveLength(1);
  });
});
