import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix, anAgreement } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_015 } from './mtx-015';

describe('MTX-015', () => {
  const judge = judging(MTX_015);
  const signedBy = (...agreements: MatrixFacts['agreements']) =>
    aContractSnapshot({}, { matrix: aMatrix({ agreements }) });
  const institution = anAgreement();
  const vendor = anAgreement({ side: 'VENDOR', agreedOn: calendarDate('2025-03-25') });

  it('names the side whose confirmation is missing', () => {
    expect(judge(signedBy(institution))).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'BLOCKING',
        facts: { revision: 1, missing: ['VENDOR'], unnamed: [] },
      },
    ]);
    expect(judge(signedBy(vendor))[0]?.facts).toMatchObject({ missing: ['INSTITUTION'] });
    expect(judge(signedBy())[0]?.facts).toMatchObject({ missing: ['INSTITUTION', 'VENDOR'] });
  });

  it('is silent when both sides have confirmed, and where there is no matrix', () => {
    expect(judge(signedBy(vendor, institution))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('counts each confirmation from its day on', () => {
    const both = signedBy(institution, vendor);
    const missingOn = (day: string) => judge(both, day).map(({ facts }) => facts['missing']);
    expect(missingOn('2025-03-19')).toEqual([['INSTITUTION', 'VENDOR']]);
    expect(missingOn('2025-03-20')).toEqual([['VENDOR']]);
    expect(missingOn('2025-03-21')).toEqual([['VENDOR']]);
    expect(severitiesOn(MTX_015, both, ['2025-03-24', '2025-03-25', '2025-03-26'])).toEqual(['BLOCKING', null, null]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const stop = 'BLOCKING';
    expect(severitiesAroundLife(MTX_015, signedBy())).toEqual([null, stop, stop, stop, stop, null]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_015.gates).toEqual(['matrix.agree']);
  });

  it('asks nothing of a draft before somebody wants to agree it', () => {
    for (const status of ['DRAFT', 'UNDER_CONSULTATION'] as const) {
      const matrix = aMatrix({ status, agreements: [] });
      expect(judge(aContractSnapshot({}, { matrix }))).toEqual([]);
      expect(judge(aContractSnapshot({}, { matrix: { ...matrix, isBeingAgreed: true } }))[0]?.severity).toBe(
        'BLOCKING',
      );
    }
  });

  it('calls ours that a person and a method are named', () => {
    expect(judge(signedBy(institution, { ...vendor, isNamed: false }))).toMatchObject([
      { severity: 'MINOR', variant: 'UNNAMED', facts: { missing: [], unnamed: ['VENDOR'] } },
    ]);
    expect(judge(signedBy({ ...institution, isNamed: false }))[0]?.severity).toBe('BLOCKING');
  });

  it('is not quieted by a confirmation of a day to come, nor by the other side’s twice', () => {
    const tomorrow = { ...vendor, agreedOn: calendarDate('2026-11-24') };
    expect(judge(signedBy(institution, tomorrow))[0]?.facts).toMatchObject({ missing: ['VENDOR'] });
    expect(judge(signedBy(institution, institution))[0]?.facts).toMatchObject({ missing: ['VENDOR'] });
  });

  it('does not accuse sides that confirmed on different days, whichever came first', () => {
    const later = anAgreement({ agreedOn: calendarDate('2026-11-23') });
    expect(judge(signedBy(vendor, later))).toEqual([]);
    expect(judge(signedBy(institution, { ...vendor, agreedOn: calendarDate('2026-11-23') }))).toEqual([]);
  });
});
