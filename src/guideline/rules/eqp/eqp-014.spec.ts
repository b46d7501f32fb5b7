import { attested } from '../../../../test/factories/snapshots/attested';
import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';
import { EQP_014 } from './eqp-014';

describe('EQP-014', () => {
  const judge = judging(EQP_014);
  const gone = (attestations: AttestationFacts<'EQUIPMENT'>[], over: Partial<EquipmentSnapshot> = {}) =>
    anEquipmentSnapshot({ status: 'DISPOSED', disposedOn: calendarDate('2026-06-15'), ...over, attestations });
  const erased = (over: Partial<AttestationFacts<'EQUIPMENT'>> = {}) => attested<'EQUIPMENT'>('ERASURE', over);

  it('says that nobody made sure of the erasure', () => {
    expect(judge(gone([]))).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MAJOR',
        strength: 'OTHER_DOCUMENT',
        variant: 'NOT_ERASED',
        facts: { disposedOn: '2026-06-15', storesData: 'YES', confirmedOn: null, conclusion: null },
      },
    ]);
    expect(judge(gone([erased()]))).toEqual([]);
  });

  it('wants a certificate too, which is only ours', () => {
    const [verdict] = judge(gone([erased({ hasEvidence: false })]));
    expect(verdict).toMatchObject({ severity: 'MAJOR', strength: 'PRODUCT' });
    expect(verdict?.variant).toBeUndefined();
    expect(verdict?.facts).toMatchObject({ confirmedOn: '2026-06-15', conclusion: 'YES' });
    // One that was entered without it on the same day takes nothing away from the one that names it.
    for (const both of [
      [erased({ hasEvidence: false }), erased()],
      [erased(), erased({ hasEvidence: false })],
    ])
      expect(judge(gone(both))).toEqual([]);
  });

  it('gives thirty days after the disposal, that day included', () => {
    expect(severitiesOn(EQP_014, gone([]), ['2026-07-14', '2026-07-15', '2026-07-16'])).toEqual([null, null, 'MAJOR']);
  });

  it('takes an erasure of the last thirty days in the house or later, and none from before, from ahead or that failed', () => {
    const on = (day: string) => judge(gone([erased({ on: calendarDate(day) })])).length;
    expect(['2026-05-15', '2026-05-16', '2026-11-23', '2026-11-24'].map(on)).toEqual([1, 0, 0, 1]);
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(gone([erased({ conclusion })]))[0]).toMatchObject({ variant: 'NOT_ERASED', facts: { conclusion } });
    expect(judge(gone([attested('INVENTORY_CHECK')]))).toHaveLength(1);
  });

  it('is silent only of what is known to keep nothing, and of what has not left', () => {
    expect(judge(gone([], { storesData: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(gone([], { storesData: 'NO' }))).toEqual([]);
    expect(judge(anEquipmentSnapshot())).toEqual([]);
  });
});
