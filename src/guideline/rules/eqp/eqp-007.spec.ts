import { attested } from '../../../../test/factories/snapshots/attested';
import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { EQUIPMENT_STATUSES } from '../../../kernel/terms/equipment-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';
import { EQP_007 } from './eqp-007';

describe('EQP-007', () => {
  const judge = judging(EQP_007);
  const having = (attestations: AttestationFacts<'EQUIPMENT'>[], over: Partial<EquipmentSnapshot> = {}) =>
    anEquipmentSnapshot({ ...over, attestations });

  it('says that a device was never found in an inventory, which is the checklist’s, and that it was long ago, which is ours', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MINOR',
        strength: 'OTHER_DOCUMENT',
        variant: 'NEVER',
        facts: { confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    const [late] = judge(having([attested('INVENTORY_CHECK')]), '2027-06-16');
    expect([late?.strength, late?.variant]).toEqual(['PRODUCT', undefined]);
  });

  itWantsItConfirmed<'equipment', 'EQUIPMENT'>(EQP_007, having, {
    topic: 'INVENTORY_CHECK',
    never: 'MINOR',
    late: 'MINOR',
    over: 'MINOR',
  });

  it('asks only of devices in use, from their first day to their last', () => {
    expect(EQUIPMENT_STATUSES.filter((status) => judge(having([], { status })).length > 0)).toEqual(['LIVE']);
    const leaving = having([], { status: 'DISPOSED', disposedOn: calendarDate('2026-12-31') });
    const days = ['2025-03-31', '2025-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(EQP_007, leaving, days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });

  it('is not silenced by what was confirmed of something else', () => {
    expect(judge(having([attested('VULNERABILITY_SOURCE'), attested('ERASURE')]))).toHaveLength(1);
  });
});
