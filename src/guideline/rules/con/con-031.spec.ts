import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type BrokenFile } from '../../snapshots/contract-snapshot';
import { CON_031 } from './con-031';

describe('CON-031', () => {
  const judge = judging(CON_031);
  const having = (...brokenFiles: BrokenFile[]) => aContractSnapshot({}, { brokenFiles });

  it('names the papers that are no longer what was put on record', () => {
    const found = having({ name: '覚書', state: 'REPLACED' }, { name: '契約書.pdf', state: 'OTHER' });
    expect(judge(found)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { documents: ['契約書.pdf', '覚書'].sort() },
      },
    ]);
  });

  it('says of what is only gone that it is gone, and accuses nobody whose papers are whole', () => {
    expect(judge(having({ name: '契約書.pdf', state: 'MISSING' }))[0]?.variant).toBe('MISSING');
    const both = having({ name: '契約書.pdf', state: 'MISSING' }, { name: '覚書', state: 'OTHER' });
    expect(judge(both)[0]?.variant).toBeUndefined();
    expect(judge(having())).toEqual([]);
  });

  it('is not silenced by the end of the contract, nor does it wait for its beginning', () => {
    const over = aContractSnapshot(
      { activatedOn: calendarDate('2026-04-01'), endedOn: calendarDate('2026-12-31') },
      { brokenFiles: [{ name: '契約書.pdf', state: 'OTHER' }] },
    );
    expect(severitiesOn(CON_031, over, ['2026-03-31', '2026-12-31', '2027-01-01'])).toEqual([
      'MAJOR',
      'MAJOR',
      'MAJOR',
    ]);
  });
});
