import { calendarDate } from '../../../kernel/calendar-date';
import { aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { GL_001 } from './gl-001';

describe('GL-001', () => {
  const judge = judging(GL_001);
  const attestedOn = calendarDate('2026-06-29');

  it('speaks about a vendor that never declared to follow the guideline', () => {
    expect(judge(aVendorSnapshot({ attestations: [] }))).toEqual([
      { subject: { kind: 'VENDOR', id: 'vendor-1' }, severity: 'MAJOR', facts: { missing: ['MHLW'] } },
    ]);
  });

  it('does not take the declaration about the other ministries’ guideline for it', () => {
    expect(judge(aVendorSnapshot({ attestations: [{ guideline: 'MIC_METI', attestedOn }] }))).toHaveLength(1);
  });

  it('is silent from the day of the declaration', () => {
    const snapshot = aVendorSnapshot({ attestations: [{ guideline: 'MHLW', attestedOn }] });
    const days = ['2026-06-28', '2026-06-29', '2026-06-30'];
    expect(severitiesOn(GL_001, snapshot, days)).toEqual(['MAJOR', null, null]);
  });

  it('speaks while somebody engages the vendor, or is about to', () => {
    const major = 'MAJOR';
    const silent = aVendorSnapshot({ attestations: [] });
    expect(severitiesAroundEngagement(GL_001, silent)).toEqual([null, major, major, major, major, null]);
    expect(judge({ ...silent, contracts: [] })).toEqual([]);
  });

  it('is asked before buying and when a contract is to come into force', () => {
    expect(GL_001.gates).toEqual(['contract.activate', 'vendor.procure']);
  });
});
