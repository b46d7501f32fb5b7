import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { calendarDate } from '../../../kernel/calendar-date';
import { aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type VendorFacts } from '../../snapshots/vendor-snapshot';
import { VND_014 } from './vnd-014';

describe('VND-014', () => {
  const judge = judging(VND_014);
  const registered = (over: Partial<NonNullable<VendorFacts['corporateRegister']>> = {}) =>
    aVendorSnapshot({
      corporateRegister: {
        process: '01',
        changedOn: null,
        closedOn: null,
        successorCorporateNumber: null,
        name: null,
        address: null,
        ...over,
      },
    });

  it('says what became of the vendor, and who succeeded it', () => {
    const merged = registered({
      process: '71',
      changedOn: calendarDate('2026-09-30'),
      closedOn: calendarDate('2026-10-01'),
      successorCorporateNumber: '1180301018771',
    });
    expect(judge(merged)).toEqual([
      {
        subject: { kind: 'VENDOR', id: 'vendor-1' },
        severity: 'MAJOR',
        facts: {
          process: '71',
          changedOn: '2026-09-30',
          closedOn: '2026-10-01',
          successorCorporateNumber: '1180301018771',
        },
      },
    ]);
  });

  it.each(['21', '71', '81', '99'] as const)('speaks at process %s, from the day of the change', (process) => {
    expect(judge(registered({ process }))).toHaveLength(1);
    const dated = registered({ process, changedOn: calendarDate('2026-09-30') });
    const days = ['2026-09-29', '2026-09-30', '2026-10-01'];
    expect(severitiesOn(VND_014, dated, days)).toEqual([null, 'MAJOR', 'MAJOR']);
  });

  it.each(['01', '11', '12', '13', '22', '72'] as const)('is silent at process %s', (process) => {
    expect(judge(registered({ process }))).toEqual([]);
  });

  it('speaks from the day on which the record was closed, whatever the process', () => {
    const closed = registered({ process: '12', closedOn: calendarDate('2026-09-30') });
    const days = ['2026-09-29', '2026-09-30', '2026-10-01'];
    expect(severitiesOn(VND_014, closed, days)).toEqual([null, 'MAJOR', 'MAJOR']);
  });

  it('is silent where the register was never asked', () => {
    expect(judge(aVendorSnapshot({ corporateRegister: null }))).toEqual([]);
  });

  it('speaks while a contract with the vendor is in force, or is only being talked about', () => {
    const major = 'MAJOR';
    const gone = registered({ process: '21' });
    expect(severitiesAroundEngagement(VND_014, gone)).toEqual([null, major, major, major, major, null]);
    expect(judge({ ...gone, contracts: [] })).toEqual([]);
    // Signed and not yet in force: the gate will ask.
    const signed = aContractLife({
      signedOn: calendarDate('2026-11-01'),
      activatedOn: null,
      startOn: null,
      serviceInUse: 'NO',
    });
    expect(judge({ ...gone, contracts: [signed] })).toEqual([]);
  });

  it('is not silenced by a contract with the vendor that was over long before somebody talks about the next', () => {
    const over = aContractLife({ endedOn: calendarDate('2026-01-31') });
    const draft = aContractLife({ id: 'contract-2', signedOn: null, activatedOn: null, startOn: null });
    expect(judge({ ...registered({ process: '21' }), contracts: [over, draft] })).toHaveLength(1);
  });

  it('is not blind to a day of closing that came without a process code', () => {
    const closing = { process: null, closedOn: calendarDate('2026-11-20') };
    expect(severitiesOn(VND_014, registered(closing), ['2026-11-19', '2026-11-20'])).toEqual([null, 'MAJOR']);
    expect(judge(registered({ process: null, closedOn: null }))).toEqual([]);
  });

  it('accuses nobody whose closing was undone, nor the company that a merged one goes on as', () => {
    const closedOn = calendarDate('2026-01-20');
    for (const process of ['22', '72'] as const) expect(judge(registered({ process, closedOn }))).toEqual([]);
    expect(judge(registered({ process: '71', closedOn, successorCorporateNumber: '7000012050002' }))).toEqual([]);
    expect(judge(registered({ process: '71', closedOn, successorCorporateNumber: '1180301018771' }))).toHaveLength(1);
    expect(judge(registered({ process: '71', closedOn }))).toHaveLength(1);
  });

  it('is ours, asked before buying and when a contract is to come into force', () => {
    expect([VND_014.strengths[0], VND_014.gates]).toEqual(['PRODUCT', ['contract.activate', 'vendor.procure']]);
  });
});
