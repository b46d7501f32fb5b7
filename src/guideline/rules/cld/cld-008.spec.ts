import { aContractSnapshot, aDependency } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CLD_008 } from './cld-008';

describe('CLD-008', () => {
  const judge = judging(CLD_008);
  const amiss = aContractSnapshot({}, { dependencies: [aDependency({ hasResponsibilityPaper: false })] });

  it('names the clouds without such a paper', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'CONTRACT', id: 'contract-1' }, severity: 'ADVISORY', facts: { clouds: ['見本クラウド'] } },
    ]);
  });

  it('is silent where it is at hand, about networks, and where there is no cloud', () => {
    const network = aDependency({ kind: 'NETWORK', hasResponsibilityPaper: false });
    expect(judge(aContractSnapshot({}, { dependencies: [aDependency(), network] }))).toEqual([]);
    expect(judge(aContractSnapshot())).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CLD_008, amiss)).toEqual([null, 'ADVISORY', 'ADVISORY', 'ADVISORY', 'ADVISORY', null]);
  });

  it('names them in order', () => {
    const without = (name: string) => aDependency({ name, hasResponsibilityPaper: false });
    const several = aContractSnapshot({}, { dependencies: [without('Ｂクラウド'), without('Ａクラウド')] });
    expect(judge(several)[0]?.facts).toEqual({ clouds: ['Ａクラウド', 'Ｂクラウド'] });
  });

  it('is not quieted by the paper of another cloud, and accuses no cloud whose paper is at hand', () => {
    const kept = aDependency({ name: '甲クラウド', hasResponsibilityPaper: true });
    const bare = aDependency({ id: 'dependency-2', name: '乙クラウド', hasResponsibilityPaper: false });
    expect(judge(aContractSnapshot({}, { dependencies: [kept, bare] }))[0]?.facts).toEqual({ clouds: ['乙クラウド'] });
  });

  it('asks for nothing from the day after the last day of the service', () => {
    const ended = {
      ...amiss,
      dependencies: amiss.dependencies.map((one) => ({ ...one, endedOn: calendarDate('2026-12-31') })),
    };
    expect(severitiesOn(CLD_008, ended, ['2026-12-31', '2027-01-01'])).toEqual(['ADVISORY', null]);
  });
});
