import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { VND_001 } from './vnd-001';

describe('VND-001', () => {
  const judge = judging(VND_001);
  const signedOn = calendarDate('2025-03-20');
  const selected = (...days: string[]) => aContractSnapshot({ signedOn }, { selectionsOn: days.map(calendarDate) });

  it('speaks about a contract before which nobody evaluated the vendor', () => {
    expect(judge(selected())).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', signedOn: '2025-03-20', selectedOn: null },
      },
    ]);
  });

  it('asks for an evaluation before the day of signing', () => {
    expect(judge(selected('2025-03-19'))).toEqual([]);
    expect(judge(selected('2025-03-20'))).toHaveLength(1);
    expect(judge(selected('2025-03-21'))).toHaveLength(1);
    expect(judge(selected('2026-05-01', '2025-02-01'))).toEqual([]);
  });

  it('shows an evaluation that came too late, from its day on', () => {
    const late = selected('2026-05-01');
    expect(judge(late, '2026-04-30')[0]?.facts).toMatchObject({ selectedOn: null });
    expect(judge(late, '2026-05-01')[0]?.facts).toMatchObject({ selectedOn: '2026-05-01' });
  });

  it('takes an evaluation from its day on, before signing and while no day of signing is known', () => {
    const days = ['2025-01-31', '2025-02-01', '2025-02-02'];
    expect(severitiesOn(VND_001, selected('2025-02-01'), days)).toEqual(['MAJOR', null, null]);
    const unsigned = aContractSnapshot(
      { signedOn: null, activatedOn: null },
      { selectionsOn: [calendarDate('2025-02-01')] },
    );
    expect(severitiesOn(VND_001, unsigned, days)).toEqual(['MAJOR', null, null]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const major = 'MAJOR';
    expect(severitiesAroundLife(VND_001, selected())).toEqual([null, major, major, major, major, null]);
  });

  it('is asked when a contract is to come into force', () => {
    expect(VND_001.gates).toEqual(['contract.activate']);
  });
});
