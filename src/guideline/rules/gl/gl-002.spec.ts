import { calendarDate } from '../../../kernel/calendar-date';
import { type Answer } from '../../../kernel/terms/answers';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { anAttestation, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type VendorFacts } from '../../snapshots/vendor-snapshot';
import { GL_002 } from './gl-002';

describe('GL-002', () => {
  const judge = judging(GL_002);
  const stop = 'BLOCKING';
  const mhlw = anAttestation('MHLW', { attestedOn: calendarDate('2025-01-15') });
  const micMeti = anAttestation('MIC_METI', { attestedOn: calendarDate('2026-06-29') });
  const storing = (attestations: VendorFacts['attestations'], externalStorage: Answer = 'YES') =>
    aContractSnapshot({ externalStorage }, { vendor: aVendor({ attestations }) });

  it('speaks about external storage with a vendor that declared neither', () => {
    expect(judge(storing([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-1', externalStorage: 'YES', missing: ['MHLW', 'MIC_METI'] },
      },
    ]);
  });

  it('speaks where either is missing, and says which', () => {
    expect(judge(storing([mhlw]))[0]?.facts).toMatchObject({ missing: ['MIC_METI'] });
    expect(judge(storing([micMeti]))[0]?.facts).toMatchObject({ missing: ['MHLW'] });
  });

  it('is silent from the day of the later declaration', () => {
    const days = ['2026-06-28', '2026-06-29', '2026-06-30'];
    expect(severitiesOn(GL_002, storing([micMeti, mhlw]), days)).toEqual([stop, null, null]);
  });

  it('does not take a declaration of not complying, of no known answer or of a time that is over', () => {
    const [no, unknown] = (['NO', 'UNKNOWN'] as const).map((complies) => anAttestation('MHLW', { complies }));
    const over = anAttestation('MHLW', { validTo: calendarDate('2026-11-22') });
    for (const worthless of [no!, unknown!, over]) {
      expect(judge(storing([micMeti, worthless]))[0]?.facts).toMatchObject({ missing: ['MHLW'] });
    }
    // A later word goes before an earlier one, either way.
    const later = anAttestation('MHLW', { attestedOn: calendarDate('2026-08-01'), complies: 'NO' });
    expect(judge(storing([micMeti, mhlw, later]))).toHaveLength(1);
    expect(judge(storing([micMeti, { ...later, complies: 'YES' }, { ...mhlw, complies: 'NO' }]))).toEqual([]);
  });

  it('takes unknown storage for external storage, and is silent where nothing is stored outside', () => {
    expect(judge(storing([], 'UNKNOWN'))).toHaveLength(1);
    expect(judge(storing([], 'NO'))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(GL_002, storing([]))).toEqual([null, stop, stop, stop, stop, null]);
  });

  it('is asked when a contract is to come into force', () => {
    expect(GL_002.gates).toEqual(['contract.activate']);
  });

  it('is not quieted by twice the same guideline, nor by saying that no medical information is handled', () => {
    expect(judge(storing([mhlw, mhlw]))[0]?.facts).toMatchObject({ missing: ['MIC_METI'] });
    const { vendor } = storing([]);
    expect(judge(aContractSnapshot({ externalStorage: 'YES', handlesMedicalInfo: 'NO' }, { vendor }))).toHaveLength(1);
  });

  it('does not accuse a vendor that follows both, in whatever order it said so', () => {
    expect(judge(storing([mhlw, micMeti]))).toEqual([]);
    expect(judge(storing([micMeti, mhlw]))).toEqual([]);
  });
});
