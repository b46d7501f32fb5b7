import { aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { CORPORATE_REGISTER_PROCESSES } from '../../../kernel/terms/vendor-terms';
import { type VendorFacts } from '../../snapshots/vendor-snapshot';
import { VND_015 } from './vnd-015';

describe('VND-015', () => {
  const judge = judging(VND_015);
  const SAME = { name: '(株)見本システム', address: '東京都見本区サンプル町１丁目１番' };
  const registered = (
    register: Partial<NonNullable<VendorFacts['corporateRegister']>> = {},
    vendor: Partial<VendorFacts> = {},
  ) =>
    aVendorSnapshot({
      ...vendor,
      corporateRegister: {
        process: '01',
        changedOn: null,
        closedOn: null,
        successorCorporateNumber: null,
        ...SAME,
        ...register,
      },
    });

  it('says what the register calls the vendor, and where it has its seat', () => {
    const other = { process: '11', name: '株式会社新見本', changedOn: calendarDate('2026-09-30') } as const;
    expect(judge(registered(other))).toEqual([
      {
        subject: { kind: 'VENDOR', id: 'vendor-1' },
        severity: 'MINOR',
        facts: {
          process: '11',
          changedOn: '2026-09-30',
          registeredName: '株式会社新見本',
          registeredAddress: null,
          notCompared: [],
        },
      },
    ]);
    const moved = judge(registered({ process: '12', address: '大阪府見本市2-2' }));
    expect(moved[0]?.facts).toMatchObject({ registeredName: null, registeredAddress: '大阪府見本市2-2' });
    expect(moved[0]?.variant).toBeUndefined();
  });

  it('accuses nobody for another spelling, nor whose register was never asked', () => {
    expect(judge(registered())).toEqual([]);
    expect(judge(aVendorSnapshot({ corporateRegister: null }))).toEqual([]);
  });

  it('speaks from the day of the change on', () => {
    const changed = registered({ process: '11', name: '新見本株式会社', changedOn: calendarDate('2026-09-30') });
    expect(severitiesOn(VND_015, changed, ['2026-09-29', '2026-09-30', '2026-10-01'])).toEqual([
      null,
      'MINOR',
      'MINOR',
    ]);
  });

  it('is not silenced by a seat that nobody recorded, whatever the process', () => {
    for (const process of CORPORATE_REGISTER_PROCESSES)
      expect(judge(registered({ process }, { address: null }))).toHaveLength(1);
  });

  it('asks for what the register says where it tells of a change that nobody noted', () => {
    const asked = (over: Parameters<typeof registered>[0]) =>
      judge(registered(over)).map(({ variant, facts }) => [variant, facts['notCompared']]);
    expect(asked({ process: '11', name: null })).toEqual([['UNCONFIRMED', ['name']]]);
    expect(asked({ process: '12', address: null })).toEqual([['UNCONFIRMED', ['address']]]);
    expect(asked({ process: '13', address: null })).toEqual([['UNCONFIRMED', ['address']]]);
    expect(asked({ process: null, name: null, address: null })).toEqual([['UNCONFIRMED', ['name', 'address']]]);
    expect(asked({ process: '01', name: null, address: null })).toEqual([]);
    expect(asked({ process: '11', address: null })).toEqual([]);
    expect(asked({ process: '12', name: null })).toEqual([]);
    // What is known to be another is no less so for what is not known.
    expect(asked({ process: '11', name: null, address: '大阪府見本市2-2' })).toEqual([[undefined, ['name']]]);
  });

  it('speaks while a contract with the vendor is in force', () => {
    const minor = 'MINOR';
    const changed = registered({ name: '新見本株式会社' });
    expect(severitiesAroundEngagement(VND_015, changed)).toEqual([null, null, null, minor, minor, null]);
  });
});
