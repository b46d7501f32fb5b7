import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { GL_009 } from './gl-009';

describe('GL-009', () => {
  const judge = judging(GL_009);
  const unknown = aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN' });

  it('speaks while nobody has settled whether medical information is handled', () => {
    expect(judge(unknown)).toEqual([
      { subject: { kind: 'CONTRACT', id: 'contract-1' }, severity: 'MAJOR', facts: { vendorId: 'vendor-1' } },
    ]);
  });

  it('is silent once it is settled, either way', () => {
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'YES' }))).toEqual([]);
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'NO' }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const major = 'MAJOR';
    expect(severitiesAroundLife(GL_009, unknown)).toEqual([null, major, major, major, major, null]);
  });

  it('is ours, asked when a contract is to come into force', () => {
    expect([GL_009.strengths[0], GL_009.gates]).toEqual(['PRODUCT', ['contract.activate']]);
  });

  it('is not quieted by saying that personal data are not handled, or that the service is not used', () => {
    for (const over of [
      { personalDataHandling: 'NOT_HANDLED' },
      { serviceInUse: 'NO' },
      { externalStorage: 'NO' },
    ] as const)
      expect(judge(aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN', ...over }))).toHaveLength(1);
  });

  it('does not accuse a contract that is over', () => {
    const over = { endedOn: calendarDate('2026-11-22'), serviceInUse: 'NO' } as const;
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN', ...over }))).toEqual([]);
  });
});
