import { SIX_PARTIES } from '../../test/factories/matrix-paper';
import { headingOf, signsOf } from './paper-signs';

const [hospital, , vendor, other] = SIX_PARTIES;

describe('how the parties are called on paper', () => {
  it.each([
    [8, ['丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'], 'J'],
    [10, ['丙', '丁', '戊', '己', '庚', '辛', '壬', '癸1', '癸2', '癸3'], 'J3'],
  ])('with %i others', (count, signs, last) => {
    const others = Array.from({ length: count }, (_, i) => ({ ...other!, id: `${other!.id}${i}` }));
    const parties = [hospital!, vendor!, ...others];
    expect([...signsOf({ parties, language: 'ja' }).values()]).toEqual(['甲', '乙', ...signs]);
    expect([...signsOf({ parties, language: 'en' }).values()].at(-1)).toBe(last);
  });

  it('is by the sign alone where a word would be broken, as long as no other column has that sign', () => {
    const named = (label: string) => ({ ...other!, label });
    expect(headingOf(named('International Telecommunications'), '丁', 4)).toBe('丁');
    expect(headingOf(named('International Telecommunications'), '丁', 9)).toBe('丁\nInternational…');
    expect(headingOf(named('見本クラウド'), '丁', 4)).toBe('丁\n見本クラウド');
    expect(headingOf({ ...hospital!, label: 'Institution (executive)' }, 'A1', 6)).toBe('A1\nexecutive');
    expect(headingOf({ ...hospital!, label: 'Institution (executive)' }, 'A1', 3)).toBe('A1');
  });

  it('is by another sign in each column of the institution where its name may have no room', () => {
    const columns = (...labels: string[]) =>
      labels.map((label, i) => ({ ...hospital!, id: `${hospital!.id}${i}`, label }));
    const signs = (labels: string[], language: 'ja' | 'en') => [
      ...signsOf({ parties: [...columns(...labels), vendor!], language }).values(),
    ];
    expect(signs(['Institution (executive)', 'Institution (planning)'], 'en')).toEqual(['A1', 'A2', 'B']);
    expect(signs(['Institution (executive)'], 'en')).toEqual(['A', 'B']);
    // Japanese goes on in the next line anywhere.
    expect(signs(['医療機関(経営層)', '医療機関(企画管理者)'], 'ja')).toEqual(['甲', '甲', '乙']);
    expect(signs(['医療機関(CISO)', '医療機関(企画管理者)'], 'ja')).toEqual(['甲1', '甲2', '乙']);
  });
});
