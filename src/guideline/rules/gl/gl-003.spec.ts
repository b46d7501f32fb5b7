import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { anAttestation, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { GL_003 } from './gl-003';

describe('GL-003', () => {
  const judge = judging(GL_003);
  const declaring = (...attestations: ReturnType<typeof anAttestation>[]) => aVendorSnapshot({ attestations });
  const mhlw = (edition: string) => declaring(anAttestation('MHLW', { edition }));
  const miMeti = (edition: string) => declaring(anAttestation('MIC_METI', { edition }));

  it('speaks where the vendor declares an edition that is not current any more', () => {
    expect(judge(mhlw('6.0'))).toEqual([
      { subject: { kind: 'VENDOR', id: 'vendor-1' }, severity: 'ADVISORY', facts: { declared: ['MHLW 6.0'] } },
    ]);
    expect(judge(aVendorSnapshot())).toEqual([]);
  });

  it('only notes it in the days of grace after the new edition', () => {
    const days = ['2026-06-28', '2026-06-29', '2026-12-26', '2026-12-27'];
    expect(severitiesOn(GL_003, mhlw('6.0'), days)).toEqual([null, 'ADVISORY', 'ADVISORY', 'MINOR']);
    const others = ['2025-03-27', '2025-03-28', '2025-09-24', '2025-09-25'];
    expect(severitiesOn(GL_003, miMeti('1.1'), others)).toEqual([null, 'ADVISORY', 'ADVISORY', 'MINOR']);
  });

  it('names both guidelines in one finding, as grave as the worse', () => {
    const both = declaring(anAttestation('MIC_METI', { edition: '1.1' }), anAttestation('MHLW', { edition: '6.0' }));
    expect(judge(both)).toMatchObject([{ severity: 'MINOR', facts: { declared: ['MHLW 6.0', 'MIC_METI 1.1'] } }]);
  });

  it('reads an edition however it is written, and takes for old of what no number can be read', () => {
    for (const edition of ['7.0', '第7.0版', '７．０', '7', '8.0', '10.0']) expect(judge(mhlw(edition))).toEqual([]);
    for (const edition of ['第6.0版', '６', '6.9', '初版', '最新版']) expect(judge(mhlw(edition))).toHaveLength(1);
    for (const edition of ['2.0', '第2版']) expect(judge(miMeti(edition))).toEqual([]);
  });

  it('goes by the latest word that is still in force', () => {
    const old = anAttestation('MHLW', { edition: '6.0', attestedOn: calendarDate('2026-01-15') });
    const newer = anAttestation('MHLW', { attestedOn: calendarDate('2026-11-23') });
    expect(severitiesOn(GL_003, declaring(newer, old), ['2026-11-22', '2026-11-23'])).toEqual(['ADVISORY', null]);
    const over = { ...newer, attestedOn: calendarDate('2026-07-01'), validTo: calendarDate('2026-11-22') };
    expect(severitiesOn(GL_003, declaring(over, old), ['2026-11-22', '2026-11-23'])).toEqual([null, 'ADVISORY']);
    const sameDay = { ...newer, attestedOn: old.attestedOn };
    expect(judge(declaring(old, sameDay))).toEqual([]);
  });

  it('leaves to others that nothing is declared, or that the vendor does not comply', () => {
    expect(judge(declaring())).toEqual([]);
    expect(judge(declaring(anAttestation('MHLW', { edition: '6.0', complies: 'NO' })))).toEqual([]);
    expect(judge(declaring(anAttestation('MHLW', { edition: '6.0', complies: 'UNKNOWN' })))).toHaveLength(1);
  });

  it('accuses nobody whom no one entrusts with medical information, or talks to about it', () => {
    const a = 'ADVISORY';
    const around = severitiesAroundEngagement(GL_003, miMeti('1.1'));
    expect(around).toEqual([null, 'MINOR', 'MINOR', 'MINOR', 'MINOR', null]);
    expect(judge(mhlw('6.0'))[0]?.severity).toBe(a);
    expect(judge({ ...mhlw('6.0'), contracts: [aContractLife({ handlesMedicalInfo: 'NO' })] })).toEqual([]);
  });
});
