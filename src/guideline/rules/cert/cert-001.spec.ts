import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aCertification, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { grownSince } from '../../growth';
import { CERT_001 } from './cert-001';

describe('CERT-001', () => {
  const judge = judging(CERT_001);
  const stop = 'BLOCKING';
  const holding = (...certifications: Partial<CertificationFacts>[]) =>
    aContractSnapshot({}, { vendor: aVendor({ certifications: certifications.map((over) => aCertification(over)) }) });

  it('speaks about a vendor without a certificate that counts', () => {
    const snapshot = holding({ scheme: 'SECURITY_ACTION' }, { id: 'certification-2', scheme: 'ISO9001' });
    expect(judge(snapshot)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'BLOCKING',
        facts: {
          vendorId: 'vendor-1',
          handlesMedicalInfo: 'YES',
          certificationsOnRecord: ['ISO9001', 'SECURITY_ACTION'],
        },
      },
    ]);
    expect(judge(holding())).toHaveLength(1);
  });

  it.each(['PMARK', 'ISMS_JISQ27001', 'ISO27001'] as const)('is silent where a valid %s is among them', (scheme) => {
    expect(judge(holding({ scheme }))).toEqual([]);
    expect(judge(holding({ scheme: 'ISO9001' }, { id: 'certification-2', scheme }))).toEqual([]);
  });

  it.each(['ISO27017', 'ISO27018', 'SCS_STAR4', 'EXT_AUDIT', 'PCI_DSS'] as const)('does not count %s', (scheme) => {
    expect(judge(holding({ scheme }))).toHaveLength(1);
  });

  it('counts an equivalent from the day of its approval', () => {
    const approved = {
      scheme: 'ISMAP',
      equivalenceRationale: '6.0企画管理編7章gに挙げられ、言明書の範囲も確認した',
      equivalenceApprovedBy: '院長 山﨑 清',
      equivalenceApproverRole: 'EXECUTIVE',
      equivalenceApprovedOn: calendarDate('2026-10-01'),
    } as const;
    const days = ['2026-09-30', '2026-10-01', '2026-10-02'];
    expect(severitiesOn(CERT_001, holding(approved), days)).toEqual([stop, null, null]);
    for (const gap of [
      'equivalenceRationale',
      'equivalenceApprovedBy',
      'equivalenceApproverRole',
      'equivalenceApprovedOn',
    ] as const) {
      expect(judge(holding({ ...approved, [gap]: null }))).toHaveLength(1);
    }
  });

  it('does not count a certificate that another legal person holds, and leaves to CERT-011 whose one of unknown holder is', () => {
    expect(judge(holding({ holderCorporateNumber: '1180301018771' }))).toHaveLength(1);
    expect(judge(holding({ holderCorporateNumber: '1180301018771', scopeNamesVendor: true }))).toEqual([]);
    expect(judge(holding({ holderCorporateNumber: null }))).toEqual([]);
  });

  it('does not accuse a vendor whose Privacy Mark is under review after a timely application, nor for ever', () => {
    const under = { validTo: calendarDate('2026-06-30'), renewalAppliedOn: calendarDate('2026-02-28') };
    const days = ['2026-06-30', '2026-07-01', '2027-06-30', '2027-07-01'];
    expect(severitiesOn(CERT_001, holding(under), days)).toEqual([null, null, null, stop]);
    // Applied for after the window, or for an earlier renewal: that holds nothing up.
    for (const renewalAppliedOn of [calendarDate('2026-03-03'), calendarDate('2025-10-30')]) {
      expect(severitiesOn(CERT_001, holding({ ...under, renewalAppliedOn }), ['2026-06-30', '2026-07-01'])).toEqual([
        null,
        stop,
      ]);
    }
    const suspensions = [{ kind: 'SUSPENDED', from: calendarDate('2026-07-10'), to: null }] as const;
    expect(severitiesOn(CERT_001, holding({ ...under, suspensions }), ['2026-07-09', '2026-07-10'])).toEqual([
      null,
      stop,
    ]);
  });

  it('counts a certificate from its first to its last day, both included', () => {
    const term = { validFrom: calendarDate('2026-07-01'), validTo: calendarDate('2026-12-31') };
    const first = ['2026-06-30', '2026-07-01', '2026-07-02'];
    const last = ['2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(CERT_001, holding(term), first)).toEqual([stop, null, null]);
    expect(severitiesOn(CERT_001, holding(term), last)).toEqual([null, null, stop]);
  });

  it('does not count a certificate while it is suspended', () => {
    const suspensions = [
      { kind: 'SUSPENDED', from: calendarDate('2026-05-10'), to: calendarDate('2026-06-09') },
    ] as const;
    const from = ['2026-05-09', '2026-05-10', '2026-05-11'];
    const to = ['2026-06-08', '2026-06-09', '2026-06-10'];
    expect(severitiesOn(CERT_001, holding({ suspensions }), from)).toEqual([null, stop, stop]);
    expect(severitiesOn(CERT_001, holding({ suspensions }), to)).toEqual([stop, stop, null]);
  });

  it('counts the 2013/2014 editions of 27001 until the end of their transition', () => {
    const days = ['2025-10-30', '2025-10-31', '2025-11-01'];
    const old = holding({ scheme: 'ISMS_JISQ27001', standardEdition: 'JISQ27001:2014' });
    expect(severitiesOn(CERT_001, old, days)).toEqual([null, null, stop]);
    const iso = holding({ scheme: 'ISO27001', standardEdition: 'ISO27001:2013' });
    expect(severitiesOn(CERT_001, iso, days)).toEqual([null, null, stop]);
  });

  it('asks it of those who handle medical information, or may do', () => {
    const none = { vendor: aVendor({ certifications: [] }) };
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN' }, none))).toHaveLength(1);
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'NO' }, none))).toEqual([]);
  });

  it('is no worse for one more certificate that does not count: what was accepted of it stays so', () => {
    const [before, after] = [[], [aCertification({ scheme: 'ISO9001' })]].map(
      (certifications) => judge(aContractSnapshot({}, { vendor: aVendor({ certifications }) }))[0],
    );
    expect(before && after && grownSince(before, after, CERT_001)).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CERT_001, holding())).toEqual([null, stop, stop, stop, stop, null]);
  });

  it('is asked before buying, before a contract comes into force and before it is renewed', () => {
    expect(CERT_001.gates).toEqual(['contract.activate', 'contract.renew', 'vendor.procure']);
  });

  it('is not quieted by a certificate that begins tomorrow, ended yesterday, or that nobody took for equivalent', () => {
    const quieting: Partial<CertificationFacts>[] = [
      { validFrom: calendarDate('2026-11-24') },
      { validTo: calendarDate('2026-11-22') },
      { scheme: 'ISMAP' },
    ];
    for (const over of quieting) expect(judge(holding(over))).toHaveLength(1);
  });
});
