import { aContractSnapshot, aSelection } from '../../../../test/factories/snapshots/contract-snapshot';
import { anAttestation, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { type VendorFacts } from '../../snapshots/vendor-snapshot';
import { GL_001 } from './gl-001';

describe('GL-001', () => {
  const judge = judging(GL_001);
  const declaring = (attestations: VendorFacts['attestations'], over: Partial<ContractSnapshot> = {}) =>
    aContractSnapshot({}, { vendor: aVendor({ attestations }), selections: [], ...over });

  it('speaks about a vendor that never declared to follow the guideline, and whom nobody asked', () => {
    expect(judge(declaring([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', missing: ['MHLW'], confirmedAtSelection: false },
      },
    ]);
  });

  it('asks for the declaration only as ours where the institution confirmed it when it chose the vendor', () => {
    expect(judge(declaring([], { selections: [aSelection()] }))[0]).toMatchObject({
      severity: 'MINOR',
      facts: { confirmedAtSelection: true },
    });
    for (const guidelineFit of ['NO', 'UNKNOWN'] as const) {
      expect(judge(declaring([], { selections: [aSelection({ guidelineFit })] }))[0]?.severity).toBe('MAJOR');
    }
  });

  it('does not take the declaration about the other ministries’ guideline for it', () => {
    expect(judge(declaring([anAttestation('MIC_METI')]))).toHaveLength(1);
  });

  it('counts a declaration that it complies, while it is in force', () => {
    const term = anAttestation('MHLW', {
      attestedOn: calendarDate('2026-06-29'),
      validTo: calendarDate('2027-06-28'),
    });
    const days = ['2026-06-28', '2026-06-29', '2027-06-28', '2027-06-29'];
    expect(severitiesOn(GL_001, declaring([term]), days)).toEqual(['MAJOR', null, null, 'MAJOR']);
    expect(judge(declaring([{ ...term, complies: 'NO' }]))).toHaveLength(1);
    expect(judge(declaring([{ ...term, complies: 'UNKNOWN' }]))).toHaveLength(1);
  });

  it('does not take an old yes where the vendor’s latest word is no', () => {
    const lately = anAttestation('MHLW', { attestedOn: calendarDate('2026-10-01'), complies: 'NO' });
    expect(judge(declaring([anAttestation('MHLW'), lately]))).toHaveLength(1);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const major = 'MAJOR';
    expect(severitiesAroundLife(GL_001, declaring([]))).toEqual([null, major, major, major, major, null]);
  });

  it('is asked before buying and when a contract is to come into force', () => {
    expect([GL_001.strengths, GL_001.gates]).toEqual([
      ['MUST', 'PRODUCT'],
      ['contract.activate', 'vendor.procure'],
    ]);
  });

  it('is not quieted by an evaluation that a later one took back, or that is for a day to come', () => {
    const fit = aSelection({ on: calendarDate('2025-02-01') });
    const later = (over: Partial<ReturnType<typeof aSelection>>) =>
      aSelection({ on: calendarDate('2026-02-01'), ...over });
    const severity = (...selections: ReturnType<typeof aSelection>[]) =>
      judge(declaring([], { selections }))[0]?.severity;
    expect(severity(fit, later({ overallFit: 'NO' }))).toBe('MAJOR');
    expect(severity(fit, later({ guidelineFit: 'NO' }))).toBe('MAJOR');
    expect(severity(later({ guidelineFit: 'NO', on: calendarDate('2025-01-15') }), fit)).toBe('MINOR');
    expect(severity(aSelection({ on: calendarDate('2026-11-24') }))).toBe('MAJOR');
  });

  it('does not accuse a vendor whose declaration names no end, nor one of which only an old word was no', () => {
    const no = anAttestation('MHLW', { attestedOn: calendarDate('2025-01-15'), complies: 'NO' });
    const yes = anAttestation('MHLW', { attestedOn: calendarDate('2025-06-01') });
    expect(judge(declaring([yes]))).toEqual([]);
    expect(judge(declaring([no, yes]))).toEqual([]);
  });
});
