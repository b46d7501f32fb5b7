import { calendarDate } from '../../../kernel/calendar-date';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { CERT_008 } from './cert-008';

describe('CERT-008', () => {
  const judge = judging(CERT_008);
  const approval = {
    equivalenceRationale: '6.0企画管理編7章gに挙げられ、言明書の範囲も確認した',
    equivalenceApprovedBy: '院長 山﨑 清',
    equivalenceApproverRole: 'EXECUTIVE' as const,
    equivalenceApprovedOn: calendarDate('2026-10-01'),
  };
  const claiming = (over: Partial<CertificationFacts> = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ scheme: 'ISMAP', ...over })] });

  it('speaks about an equivalent without rationale and approval', () => {
    expect(judge(claiming())).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MINOR',
        facts: {
          vendorId: 'vendor-1',
          scheme: 'ISMAP',
          hasRationale: false,
          approvedBy: null,
          approverRole: null,
          approvedOn: null,
        },
      },
    ]);
  });

  it('speaks where either is missing', () => {
    expect(judge(claiming({ ...approval, equivalenceRationale: null }))).toHaveLength(1);
    expect(judge(claiming({ ...approval, equivalenceApprovedBy: null }))).toHaveLength(1);
    expect(judge(claiming({ ...approval, equivalenceApprovedOn: null }))).toHaveLength(1);
    expect(judge(claiming({ ...approval, equivalenceApproverRole: null }))).toHaveLength(1);
    expect(judge(claiming({ ...approval, equivalenceRationale: null }))[0]?.facts).toEqual({
      vendorId: 'vendor-1',
      scheme: 'ISMAP',
      hasRationale: false,
      approvedBy: '院長 山﨑 清',
      approverRole: 'EXECUTIVE',
      approvedOn: '2026-10-01',
    });
  });

  it('is silent from the day of the approval', () => {
    const days = ['2026-09-30', '2026-10-01', '2026-10-02'];
    expect(severitiesOn(CERT_008, claiming(approval), days)).toEqual(['MINOR', null, null]);
  });

  it('is not silenced by somebody who may not say so', () => {
    for (const equivalenceApproverRole of ['SYSTEM_OPERATOR', 'CISO'] as const) {
      expect(judge(claiming({ ...approval, equivalenceApproverRole }))).toHaveLength(1);
    }
    for (const equivalenceApproverRole of ['EXECUTIVE', 'SAFETY_MANAGER', 'PLANNING_MANAGER'] as const) {
      expect(judge(claiming({ ...approval, equivalenceApproverRole }))).toEqual([]);
    }
  });

  it('accuses nobody of an extra certificate beside one that counts', () => {
    const both = [aCertification({ scheme: 'ISMAP' }), aCertification({ id: 'certification-2' })];
    expect(judge(aVendorSnapshot({ certifications: both }))).toEqual([]);
  });

  it('is silent about schemes that need no approval, and such as never count', () => {
    for (const scheme of ['PMARK', 'ISO27001', 'ISO27017', 'ISO9001', 'EXT_AUDIT'] as const) {
      expect(judge(claiming({ scheme }))).toEqual([]);
    }
  });

  it('speaks while the certificate runs', () => {
    const term = claiming({ validFrom: calendarDate('2026-07-01'), validTo: calendarDate('2026-12-31') });
    const over = (days: string[]) => severitiesOn(CERT_008, term, days);
    expect(over(['2026-06-30', '2026-07-01', '2026-07-02'])).toEqual([null, 'MINOR', 'MINOR']);
    expect(over(['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MINOR', 'MINOR', null]);
  });

  it('speaks about each certificate by itself, while somebody engages the vendor', () => {
    const two = ['certification-1', 'certification-2'].map((id) => aCertification({ id, scheme: 'JAPHIC' }));
    expect(judge(aVendorSnapshot({ certifications: two }))).toHaveLength(2);
    const minor = 'MINOR';
    expect(severitiesAroundEngagement(CERT_008, claiming())).toEqual([null, minor, minor, minor, minor, null]);
  });

  it('is asked before buying and when a contract is to come into force', () => {
    expect(CERT_008.gates).toEqual(['contract.activate', 'vendor.procure']);
  });
});
