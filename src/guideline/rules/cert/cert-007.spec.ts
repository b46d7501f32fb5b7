import { type CalendarDate, calendarDate } from '../../../kernel/calendar-date';
import { type EffectivenessEvidenceFacts } from '../../snapshots/vendor-snapshot';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CERT_007 } from './cert-007';

describe('CERT-007', () => {
  const judge = judging(CERT_007);
  const received = (on: string, reviewedOn: CalendarDate | null = null): EffectivenessEvidenceFacts => ({
    type: 'MANAGEMENT_METHOD_EXPLANATION',
    receivedOn: calendarDate(on),
    reviewedOn,
    effective: 'UNKNOWN',
  });
  const having = (...effectivenessEvidence: EffectivenessEvidenceFacts[]) =>
    aContractSnapshot({}, { effectivenessEvidence });

  it('names the days on which what nobody has read came in, each once', () => {
    expect(judge(having(received('2026-09-01'), received('2026-06-01'), received('2026-06-01')))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'ADVISORY',
        facts: { vendorId: 'vendor-1', receivedOn: ['2026-06-01', '2026-09-01'] },
      },
    ]);
    expect(judge(having())).toEqual([]);
  });

  it('leaves thirty days to read it', () => {
    const days = ['2026-10-01', '2026-10-02'];
    expect(severitiesOn(CERT_007, having(received('2026-09-01')), days)).toEqual([null, 'ADVISORY']);
  });

  it('is silent from the day of the review, whatever it concludes, and not before', () => {
    const reviewed = having(received('2026-06-01', calendarDate('2026-08-01')));
    expect(severitiesOn(CERT_007, reviewed, ['2026-07-31', '2026-08-01'])).toEqual(['ADVISORY', null]);
  });

  it('does not ask to read what a later one has replaced, but is not silenced by having read an earlier one', () => {
    const read = (on: string) => received(on, calendarDate('2026-10-01'));
    expect(judge(having(received('2026-06-01'), read('2026-09-01')))).toEqual([]);
    expect(judge(having(received('2026-09-01'), read('2026-06-01')))).toHaveLength(1);
    // Nor by one that will be read.
    expect(judge(having(received('2026-06-01'), received('2026-09-01', calendarDate('2026-12-01'))))).toHaveLength(1);
  });

  it('asks while medical information may be handled, from the first talk to the last day', () => {
    const s = 'ADVISORY';
    const unread = having(received('2024-06-01'));
    expect(severitiesAroundLife(CERT_007, unread)).toEqual([null, s, s, s, s, null]);
    const handling = (handlesMedicalInfo: 'NO' | 'UNKNOWN') =>
      judge({ ...unread, contract: { ...unread.contract, handlesMedicalInfo } });
    expect(handling('UNKNOWN')).toHaveLength(1);
    expect(handling('NO')).toEqual([]);
  });
});
