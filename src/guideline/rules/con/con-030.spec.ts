import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { CON_030 } from './con-030';

describe('CON-030', () => {
  const judge = judging(CON_030);
  const undated = aContractSnapshot({ signedOn: null });

  it('speaks about a contract of which nobody knows when it was agreed', () => {
    expect(judge(undated)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', signedOn: null },
      },
    ]);
    expect(judge(aContractSnapshot())).toEqual([]);
  });

  it('is not silenced by a day in force, nor by a signature that is still to come', () => {
    const signed = aContractSnapshot({ signedOn: calendarDate('2026-11-24') });
    expect(severitiesOn(CON_030, signed, ['2026-11-23', '2026-11-24'])).toEqual(['MINOR', null]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const m = 'MINOR';
    expect(severitiesAroundLife(CON_030, undated)).toEqual([null, m, m, m, m, null]);
  });
});
