import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type SystemContract, type SystemSnapshot } from '../../snapshots/system-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aSystemContract, aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CON_015 } from './con-015';

describe('CON-015', () => {
  const judge = judging(CON_015);
  const other = (over: Partial<SystemContract> = {}) =>
    aSystemContract({ id: 'contract-2', vendorId: 'vendor-2', ...over });
  const having = (
    attestations: AttestationFacts<'SYSTEM'>[],
    contract: Partial<SystemContract> = {},
    over: Partial<SystemSnapshot> = {},
  ) => aSystemSnapshot({ attestations, contracts: [other(contract), aSystemContract()], ...over });

  it('speaks where two vendors carry a system and nobody has put in order who answers for what', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MAJOR',
        strength: 'MUST',
        facts: { vendorIds: ['vendor-1', 'vendor-2'], reviewedOn: null },
      },
    ]);
    expect(judge(having([attested('BACKUP')]))).toHaveLength(1);
  });

  itWantsItConfirmed<'system', 'SYSTEM'>(CON_015, having, {
    topic: 'CROSS_MATRIX_REVIEW',
    never: 'MAJOR',
    over: 'MINOR',
  });

  it('is late, and says that this is ours, once a vendor came or went since', () => {
    const reviewed = [attested<'SYSTEM'>('CROSS_MATRIX_REVIEW')];
    const came = (day: string) =>
      judge(having(reviewed, { startOn: calendarDate(day), activatedOn: calendarDate(day) }));
    expect(came('2026-06-15')).toEqual([]);
    expect(came('2026-06-16')[0]).toMatchObject({
      severity: 'MINOR',
      strength: 'PRODUCT',
      variant: 'LATE',
      facts: { reviewedOn: '2026-06-15' },
    });
    const third = aSystemContract({ id: 'contract-3', vendorId: 'vendor-3' });
    const went = (day: string) =>
      judge(
        aSystemSnapshot({
          attestations: reviewed,
          contracts: [aSystemContract(), other(), { ...third, endedOn: calendarDate(day) }],
        }),
      );
    expect(went('2026-06-14')).toEqual([]);
    expect(went('2026-06-15')).toHaveLength(1);
    // One went and another came: as many as before, and not the same.
    const replaced = aSystemSnapshot({
      attestations: reviewed,
      contracts: [
        aSystemContract(),
        other({ endedOn: calendarDate('2026-08-31') }),
        { ...third, startOn: calendarDate('2026-09-01'), activatedOn: calendarDate('2026-09-01') },
      ],
    });
    expect(judge(replaced)[0]).toMatchObject({ variant: 'LATE', facts: { vendorIds: ['vendor-1', 'vendor-3'] } });
  });

  it('accuses nobody of one vendor’s several contracts, nor of a second before it comes or after it has gone', () => {
    expect(judge(having([], { vendorId: 'vendor-1' }))).toEqual([]);
    const second = having([], {
      startOn: calendarDate('2026-04-01'),
      activatedOn: calendarDate('2026-04-01'),
      endedOn: calendarDate('2026-12-31'),
    });
    const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(CON_015, second, days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
  });

  it('accuses nobody of a system that is out of use', () => {
    const retired = having([], {}, { retiredOn: calendarDate('2026-11-22'), status: 'RETIRED' });
    expect(judge(retired)).toEqual([]);
  });
});
