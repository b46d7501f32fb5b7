import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { evaluate } from '../../evaluate';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { CON_035 } from './con-035';

describe('CON-035', () => {
  const judge = judging(CON_035);
  const begun = (over: Partial<ContractFacts> = {}) =>
    aContractSnapshot({ activatedOn: null, startOn: calendarDate('2026-06-01'), ...over });

  it('speaks about a signed contract whose service is used and that nobody took into force', () => {
    expect(judge(begun())).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', signedOn: '2025-03-20', startOn: '2026-06-01', serviceInUse: 'YES' },
      },
    ]);
  });

  it('is not silenced by leaving it a draft, or by not saying whether the service is used', () => {
    expect(judge(begun({ negotiatingFrom: null, signedOn: null }))).toHaveLength(1);
    expect(judge(begun({ serviceInUse: 'UNKNOWN' }))[0]).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED' });
  });

  it('is not silenced by leaving out since when what is used', () => {
    expect(judge(begun({ startOn: null }))[0]).toMatchObject({ severity: 'MAJOR', variant: 'UNDATED' });
    const left = begun({ startOn: null, serviceEndedOn: calendarDate('2026-09-30') });
    expect(severitiesOn(CON_035, left, ['2026-09-30', '2026-10-01'])).toEqual(['MAJOR', null]);
  });

  it('accuses nobody of a contract that is not used, not begun, over or in force', () => {
    expect(judge(begun({ serviceInUse: 'NO' }))).toEqual([]);
    expect(judge(begun({ startOn: null, serviceInUse: 'UNKNOWN' }))).toEqual([]);
    expect(severitiesOn(CON_035, begun(), ['2026-05-31', '2026-06-01'])).toEqual([null, 'MAJOR']);
    const left = { serviceEndedOn: calendarDate('2026-09-30') };
    expect(severitiesOn(CON_035, begun(left), ['2026-09-30', '2026-10-01'])).toEqual(['MAJOR', null]);
    const cancelled = { endedOn: calendarDate('2026-09-30') };
    expect(severitiesOn(CON_035, begun(cancelled), ['2026-09-30', '2026-10-01'])).toEqual(['MAJOR', null]);
    const late = { activatedOn: calendarDate('2026-08-01') };
    expect(severitiesOn(CON_035, begun(late), ['2026-07-31', '2026-08-01'])).toEqual(['MAJOR', null]);
  });

  it('lets every other rule judge the contract as if it were in force', () => {
    const draft = begun({ negotiatingFrom: null, signedOn: null, handlesMedicalInfo: 'UNKNOWN' });
    const { findings } = evaluate('contract', draft, calendarDate('2026-11-23'), []);
    expect(findings.map(({ rule, openForGate }) => [rule.id, openForGate])).toEqual(
      expect.arrayContaining([
        ['GL-009', false],
        ['CON-035', false],
      ]),
    );
  });

  it('is ours, asked at no step', () => {
    expect([CON_035.strengths, CON_035.gates]).toEqual([['PRODUCT'], []]);
  });
});
