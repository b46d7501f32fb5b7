import fc from '../../test/support/laws';
import { ALLOCATION_ROLES } from '../kernel/terms/demarcation-terms';
import { markChoices, markOf, rolesIn } from './marks';

describe('the letters of a cell', () => {
  it('come back as the parts that they were made of, in either language', () => {
    fc.assert(
      fc.property(
        fc.subarray([...ALLOCATION_ROLES]),
        fc.constantFrom('ja' as const, 'en' as const),
        (roles, language) => {
          expect(rolesIn(markOf(roles, language))).toEqual(roles);
        },
      ),
    );
  });

  it.each([
    ['実責', ['ACCOUNTABLE', 'RESPONSIBLE']],
    ['責・実', ['ACCOUNTABLE', 'RESPONSIBLE']],
    ['ａ / ｒ', ['ACCOUNTABLE', 'RESPONSIBLE']],
    ['責 R', ['ACCOUNTABLE', 'RESPONSIBLE']],
    ['', []],
    ['　', []],
  ])('are read however people type them: %s', (text, roles) => expect(rolesIn(text)).toEqual(roles));

  it.each(['責責', '責A', '◎', '実施', '1', '責任者'])('are nothing else: %s', (text) =>
    expect(rolesIn(text)).toBeNull(),
  );

  it('may be any of fifteen, the common ones first, in less than a drop-down list takes', () => {
    const choices = markChoices('ja');
    expect(choices.slice(0, 5)).toEqual(['責実', '責', '実', '協', '共']);
    expect(new Set(choices).size).toBe(15);
    expect(choices.join(',').length).toBeLessThan(255);
    expect(choices.map((choice) => rolesIn(choice))).not.toContain(null);
  });
});
