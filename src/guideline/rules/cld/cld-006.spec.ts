import { aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { CLD_006 } from './cld-006';

describe('CLD-006', () => {
  const judge = judging(CLD_006);
  const meeting = { id: 'interface-1', name: '検査結果連携', vendorIds: ['vendor-2', 'vendor-1'], answeredRows: 0 };
  const withInterfaces = (...interfaces: SystemSnapshot['interfaces']) => aSystemSnapshot({ interfaces });

  it('names the interfaces that nobody answers for, and the vendors that meet there', () => {
    expect(
      judge(
        withInterfaces(
          meeting,
          { id: 'interface-2', name: '予約連携', vendorIds: ['vendor-3', 'vendor-1'], answeredRows: 0 },
          { id: 'interface-3', name: '会計連携', vendorIds: ['vendor-1', 'vendor-4'], answeredRows: 1 },
        ),
      ),
    ).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MAJOR',
        facts: { interfaces: ['予約連携', '検査結果連携'], vendors: ['vendor-1', 'vendor-2', 'vendor-3'] },
      },
    ]);
  });

  it('is silent where a row is answered, where only one vendor stands, and without interfaces', () => {
    expect(judge(withInterfaces({ ...meeting, answeredRows: 1 }))).toEqual([]);
    expect(judge(withInterfaces({ ...meeting, vendorIds: ['vendor-1', 'vendor-1'] }))).toEqual([]);
    expect(judge(withInterfaces({ ...meeting, vendorIds: [] }))).toEqual([]);
    expect(judge(withInterfaces())).toEqual([]);
  });

  it('speaks until the last day of the system', () => {
    const ending = aSystemSnapshot({ interfaces: [meeting], retiredOn: calendarDate('2026-12-31') });
    expect(severitiesOn(CLD_006, ending, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MAJOR', 'MAJOR', null]);
    expect(judge({ ...ending, retiredOn: null, status: 'RETIRED' })).toEqual([]);
  });
});
