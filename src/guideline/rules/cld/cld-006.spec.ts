import { aSystemContract, aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SystemContract, type SystemSnapshot } from '../../snapshots/system-snapshot';
import { CLD_006 } from './cld-006';

describe('CLD-006', () => {
  const judge = judging(CLD_006);
  const meeting = { id: 'interface-1', name: '検査結果連携', vendorIds: ['vendor-2', 'vendor-1'] };
  const withInterfaces = (...interfaces: SystemSnapshot['interfaces']) => aSystemSnapshot({ interfaces });
  const naming = (over: Partial<SystemContract>, ...interfaceIds: string[]) =>
    aSystemContract({
      agreed: {
        on: calendarDate('2026-01-20'),
        named: Object.fromEntries(interfaceIds.map((id) => [id, { 'CD-05': 'vendor-1' }])),
      },
      ...over,
    });
  const owned = (...contracts: SystemContract[]) => aSystemSnapshot({ interfaces: [meeting], contracts });

  it('names the interfaces that nobody answers for, and the vendors that meet there', () => {
    const interfaces = [
      meeting,
      { id: 'interface-2', name: '予約連携', vendorIds: ['vendor-3', 'vendor-1'] },
      { id: 'interface-3', name: '会計連携', vendorIds: ['vendor-1', 'vendor-4'] },
    ];
    expect(judge(aSystemSnapshot({ interfaces, contracts: [naming({}, 'interface-3')] }))).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MAJOR',
        facts: { interfaces: ['予約連携', '検査結果連携'], vendors: ['vendor-1', 'vendor-2', 'vendor-3'] },
      },
    ]);
  });

  it('is silent where a row names it, where only one vendor stands, and without interfaces', () => {
    expect(judge(owned(naming({}, 'interface-1')))).toEqual([]);
    expect(judge(withInterfaces({ ...meeting, vendorIds: ['vendor-1', 'vendor-1'] }))).toEqual([]);
    expect(judge(withInterfaces({ ...meeting, vendorIds: [] }))).toEqual([]);
    expect(judge(withInterfaces())).toEqual([]);
  });

  it('is not quieted by an answer for another interface, in a draft, of an ended contract, or by a stranger', () => {
    expect(judge(owned(naming({}, 'interface-2')))).toHaveLength(1);
    expect(judge(owned(naming({})))).toHaveLength(1);
    expect(judge(owned(naming({ agreed: null }, 'interface-1')))).toHaveLength(1);
    expect(judge(owned(naming({ endedOn: calendarDate('2026-10-31') }, 'interface-1')))).toHaveLength(1);
    expect(judge(owned(naming({ activatedOn: null }, 'interface-1')))).toHaveLength(1);
    expect(judge(owned(naming({ vendorId: 'vendor-9' }, 'interface-1')))).toHaveLength(1);
  });

  it('counts an answer from the day of its agreement to the last day of its contract', () => {
    const system = owned(naming({ endedOn: calendarDate('2026-12-31') }, 'interface-1'));
    expect(severitiesOn(CLD_006, system, ['2026-01-19', '2026-01-20'])).toEqual(['MAJOR', null]);
    expect(severitiesOn(CLD_006, system, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MAJOR']);
  });

  it('speaks until the last day of the system', () => {
    const ending = aSystemSnapshot({ interfaces: [meeting], retiredOn: calendarDate('2026-12-31') });
    expect(severitiesOn(CLD_006, ending, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MAJOR', 'MAJOR', null]);
    expect(judge({ ...ending, retiredOn: null, status: 'RETIRED' })).toEqual([]);
  });

  it('does not accuse vendors whose interface another contract of the system answers for', () => {
    const other = naming({ id: 'contract-2' }, 'interface-1');
    expect(judge(owned(aSystemContract(), other))).toEqual([]);
  });
});
