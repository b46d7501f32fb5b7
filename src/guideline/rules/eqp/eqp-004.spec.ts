import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type EquipmentRole } from '../../../kernel/terms/equipment-terms';
import { EQP_004 } from './eqp-004';

describe('EQP-004', () => {
  const judge = judging(EQP_004);
  const held = (role: EquipmentRole, party: string, from = '2025-04-01', to: string | null = null) => ({
    role,
    party,
    from: calendarDate(from),
    to: to === null ? null : calendarDate(to),
  });
  const days = (from: string, to: string | null) => ({
    from: calendarDate(from),
    to: to === null ? null : calendarDate(to),
  });
  const split = anEquipmentSnapshot({
    roles: [held('MAINTAINER', 'vendor-2'), held('OWNER', 'INSTITUTION'), held('INSTALLER', 'vendor-1')],
  });

  it('says who holds what where they differ and nothing is settled', () => {
    expect(judge(split)).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MAJOR',
        facts: {
          owner: ['INSTITUTION'],
          installer: ['vendor-1'],
          maintainer: ['vendor-2'],
          unsettled: ['INSTALLER', 'MAINTAINER', 'OWNER'],
        },
      },
    ]);
    const [owner] = judge(anEquipmentSnapshot({ roles: [held('OWNER', 'vendor-1'), held('MAINTAINER', 'vendor-2')] }));
    expect(owner?.facts).toMatchObject({ owner: ['vendor-1'], installer: [], maintainer: ['vendor-2'] });
  });

  it('is silent where one holds all, and where nobody holds any', () => {
    expect(judge(anEquipmentSnapshot())).toEqual([]);
    expect(judge(anEquipmentSnapshot({ roles: [] }))).toEqual([]);
  });

  it('ends on the day on which the split is settled, and begins again when the contract that settles it ends', () => {
    const settled = { ...split, splits: split.roles.map((one) => ({ ...one, ...days('2026-06-20', '2026-12-31') })) };
    expect(severitiesOn(EQP_004, settled, ['2026-06-19', '2026-06-20', '2026-06-21'])).toEqual(['MAJOR', null, null]);
    expect(severitiesOn(EQP_004, settled, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MAJOR']);
  });

  it('is not quieted by an agreement of others, or of only two of the three', () => {
    const settledBy = (...parties: readonly [EquipmentRole, string][]) =>
      judge({ ...split, splits: parties.map(([role, party]) => ({ role, party, ...days('2026-01-01', null) })) });
    expect(
      settledBy(['OWNER', 'INSTITUTION'], ['INSTALLER', 'vendor-9'], ['MAINTAINER', 'vendor-9'])[0]?.facts,
    ).toMatchObject({ unsettled: ['INSTALLER', 'MAINTAINER'] });
    expect(settledBy(['OWNER', 'INSTITUTION'], ['INSTALLER', 'vendor-1'])).toHaveLength(1);
    expect(settledBy(['OWNER', 'INSTITUTION'], ['INSTALLER', 'vendor-1'], ['MAINTAINER', 'vendor-2'])).toEqual([]);
  });

  it('asks who holds the roles on the day', () => {
    const changing = anEquipmentSnapshot({
      roles: [
        held('OWNER', 'vendor-1'),
        held('MAINTAINER', 'vendor-1', '2025-04-01', '2026-03-31'),
        held('MAINTAINER', 'vendor-2', '2026-04-01', '2026-09-30'),
      ],
    });
    expect(severitiesOn(EQP_004, changing, ['2026-03-31', '2026-04-01', '2026-04-02'])).toEqual([
      null,
      'MAJOR',
      'MAJOR',
    ]);
    expect(severitiesOn(EQP_004, changing, ['2026-09-29', '2026-09-30', '2026-10-01'])).toEqual([
      'MAJOR',
      'MAJOR',
      null,
    ]);
  });

  it('speaks while the device is in use, its last day included', () => {
    const inUse = { ...split, liveFrom: calendarDate('2025-04-01'), disposedOn: calendarDate('2026-12-31') };
    for (const status of ['LIVE', 'DISPOSED'] as const) {
      const over = severitiesOn(EQP_004, { ...inUse, status }, ['2026-12-30', '2026-12-31', '2027-01-01']);
      expect(over).toEqual(['MAJOR', 'MAJOR', null]);
    }
    expect(severitiesOn(EQP_004, inUse, ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(judge({ ...split, status: 'PLANNED' })).toEqual([]);
    expect(judge({ ...split, status: 'DISPOSED', disposedOn: null })).toEqual([]);
  });

  it('asks each of those who share a role', () => {
    const shared = { ...split, roles: [...split.roles, held('MAINTAINER', 'vendor-3')] };
    const splits = split.roles.map(({ role, party }) => ({ role, party, ...days('2026-01-01', null) }));
    expect(judge({ ...shared, splits })[0]?.facts).toMatchObject({ unsettled: ['MAINTAINER'] });
  });

  it('does not accuse a device that passes from one hand to another whole', () => {
    const passed = anEquipmentSnapshot({
      roles: (['OWNER', 'INSTALLER', 'MAINTAINER'] as const).flatMap((role) => [
        held(role, 'vendor-1', '2025-04-01', '2026-03-31'),
        held(role, 'vendor-2', '2026-04-01'),
      ]),
    });
    expect(severitiesOn(EQP_004, passed, ['2026-03-31', '2026-04-01'])).toEqual([null, null]);
  });
});
