import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { aDisclosure, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type DisclosureFacts, type RegisteredBeneath } from '../../snapshots/vendor-snapshot';
import { SUB_023 } from './sub-023';

describe('SUB-023', () => {
  const judge = judging(SUB_023);
  const naming = (over: Partial<DisclosureFacts> = {}) =>
    aDisclosure({ type: 'SDS', subprocessors: ['見本クラウド株式会社'], ...over });
  const having = (disclosures: DisclosureFacts[], beneath: RegisteredBeneath[] = []) =>
    aVendorSnapshot({ disclosures, beneath });
  const registered = (name: string, endedOn: string | null = null): RegisteredBeneath => ({
    names: ['旧称', name],
    endedOn: endedOn === null ? null : calendarDate(endedOn),
  });

  it('speaks of those whom the vendor names and nobody has registered, each once', () => {
    const both = [naming(), naming({ type: 'MDS', subprocessors: ['下請', '見本クラウド株式会社'] })];
    expect(judge(having(both))).toEqual([
      {
        subject: { kind: 'VENDOR', id: 'vendor-1' },
        severity: 'MAJOR',
        facts: { subprocessors: ['下請', '見本クラウド株式会社'] },
      },
    ]);
    expect(judge(having([aDisclosure()]))).toEqual([]);
    expect(judge(having([naming({ type: 'SERVICE_SPEC_CONFORMITY' })]))).toHaveLength(1);
  });

  it('accuses nobody who is on record under any of its names, however it is spelt, nor the vendor itself', () => {
    expect(judge(having([naming()], [registered('㈱見本クラウド')]))).toEqual([]);
    expect(judge(having([naming({ subprocessors: ['㈱見本システム'] })]))).toEqual([]);
    const english = aVendorSnapshot({
      nameEn: 'Mihon Systems, Inc.',
      disclosures: [naming({ subprocessors: ['Mihon Systems'] })],
    });
    expect(judge(english)).toEqual([]);
    expect(judge(having([naming()], [registered('見本クラウド販売株式会社')]))).toHaveLength(1);
  });

  it('is not silenced by one who had gone before the vendor named them, and accuses nobody who went later', () => {
    const found = ['2026-04-30', '2026-05-01', '2026-05-02'].map(
      (endedOn) => judge(having([naming()], [registered('見本クラウド', endedOn)])).length,
    );
    expect(found).toEqual([1, 0, 0]);
  });

  it('reads what was issued last, from that day on', () => {
    const later = naming({ subprocessors: [], issuedOn: calendarDate('2026-08-01') });
    const days = ['2026-04-30', '2026-05-01', '2026-07-31', '2026-08-01'];
    expect(severitiesOn(SUB_023, having([naming(), later]), days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
    expect(judge(having([naming(), { ...later, product: '別製品' }]))).toHaveLength(1);
    expect(judge(having([naming(), { ...later, type: 'MDS' }]))).toHaveLength(1);
  });

  it('asks while a contract that may touch medical information is in force', () => {
    const major = 'MAJOR';
    const early = having([naming({ issuedOn: calendarDate('2020-01-01') })]);
    expect(severitiesAroundEngagement(SUB_023, early)).toEqual([null, null, null, major, major, null]);
    const asked = (['YES', 'NO', 'UNKNOWN'] as const).map(
      (handlesMedicalInfo) =>
        judge({ ...having([naming()]), contracts: [aContractLife({ handlesMedicalInfo })] }).length,
    );
    expect(asked).toEqual([1, 0, 1]);
  });
});
