import { attested } from '../../../../test/factories/snapshots/attested';
import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { EQUIPMENT_STATUSES } from '../../../kernel/terms/equipment-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';
import { EQP_013 } from './eqp-013';

describe('EQP-013', () => {
  const judge = judging(EQP_013);
  const having = (attestations: AttestationFacts<'EQUIPMENT'>[], over: Partial<EquipmentSnapshot> = {}) =>
    anEquipmentSnapshot({ ...over, attestations });

  it('says that nobody gathers what becomes known of weaknesses', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MINOR',
        facts: { confirmedOn: null, conclusion: null, until: null },
      },
    ]);
  });

  itWantsItConfirmed<'equipment', 'EQUIPMENT'>(EQP_013, having, {
    topic: 'VULNERABILITY_SOURCE',
    never: 'MINOR',
    over: 'MINOR',
  });

  it('asks only of devices in use, and is not silenced by what was confirmed of something else', () => {
    expect(EQUIPMENT_STATUSES.filter((status) => judge(having([], { status })).length > 0)).toEqual(['LIVE']);
    const leaving = having([], { status: 'DISPOSED', disposedOn: calendarDate('2026-12-31') });
    expect(severitiesOn(EQP_013, leaving, ['2026-12-31', '2027-01-01'])).toEqual(['MINOR', null]);
    expect(judge(having([attested('INVENTORY_CHECK')]))).toHaveLength(1);
  });
});
