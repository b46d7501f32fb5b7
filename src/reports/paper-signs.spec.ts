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
    expect(headingOf({ ...hospital!, label: 'Institution (executive)' }, 'A', 6)).toBe('A\nexecutive');
    expect(headingOf({ ...hospital!, label: 'Institution (executive)' }, 'A', 3)).toMatch(/^A\nexe.*…$/);
  });
});
