import fc from 'fast-check';
import { ALLOCATION_ROLES } from '../../kernel/terms/demarcation-terms';
import { concordOf, type Declaration, type DeclaredRole, plainNote } from './concord';

const parties = ['病院①', '㈱𠮷野', '髙﨑クラウド'];
const aNote = fc.constantFrom(null, '月次で適用', '翌営業日まで');
const aRole: fc.Arbitrary<DeclaredRole> = fc.record({
  partyId: fc.constantFrom(...parties),
  role: fc.constantFrom(...ALLOCATION_ROLES),
  note: aNote,
});
const roles = fc.uniqueArray(aRole, { maxLength: 5, selector: ({ partyId, role }) => `${partyId} ${role}` });
const aDeclaration: fc.Arbitrary<Declaration> = fc.record({ roles, note: aNote });

/** What counts of a declaration, written down another way than the code under test does. */
const whatCounts = ({ roles: all, note }: Declaration) => ({
  accountable: new Set(all.filter(({ role }) => role === 'ACCOUNTABLE').map(({ partyId }) => partyId)),
  performing: new Set(all.filter(({ role }) => role === 'RESPONSIBLE').map(({ partyId }) => partyId)),
  note,
});
const isEqual = (one: unknown, other: unknown) => {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
};

describe('concord of two declarations', () => {
  it('is there if and only if they are equal in what counts', () => {
    let concordant = 0;
    fc.assert(
      fc.property(aDeclaration, aDeclaration, (one, other) => {
        const isConcordant = concordOf(one, other).state === 'CONCORDANT';
        if (isConcordant) concordant++;
        expect(isConcordant).toBe(isEqual(whatCounts(one), whatCounts(other)));
      }),
      { numRuns: 3000 },
    );
    expect(concordant).toBeGreaterThan(20);
  });

  it('tells apart texts that differ in a space between words, and parties whose names run together', () => {
    const performing = (...partyIds: string[]): Declaration => ({
      roles: partyIds.map((partyId) => ({ partyId, role: 'RESPONSIBLE', note: null })),
      note: null,
    });
    expect(concordOf({ roles: [], note: 'OS 更新' }, { roles: [], note: 'OS  更新' }).state).toBe('CONCORDANT');
    expect(concordOf({ roles: [], note: 'OS 更新' }, { roles: [], note: 'OS更新' }).state).toBe('DIFFERING');
    expect(concordOf({ roles: [], note: null }, { roles: [], note: '' }).state).toBe('CONCORDANT');
    expect(concordOf({ roles: [], note: null }, { roles: [], note: 'x' }).state).toBe('DIFFERING');
    expect(concordOf(performing('a', 'bc'), performing('ab', 'c')).state).toBe('DIFFERING');
    expect(plainNote(' \u3000')).toBeNull();
  });

  it('does not ask who said what', () => {
    fc.assert(
      fc.property(aDeclaration, aDeclaration, (one, other) => {
        expect(concordOf(one, other)).toEqual(concordOf(other, one));
      }),
    );
  });

  it('minds neither the order of the parts, nor who supports or is informed, nor spaces that nobody sees', () => {
    fc.assert(
      fc.property(aDeclaration, fc.array(aRole), fc.func(fc.integer()), (one, others, place) => {
        const beside = others.filter(({ role }) => role === 'SUPPORT' || role === 'INFORMED');
        const shuffled = [...one.roles, ...beside].sort((a, b) => place(a) - place(b));
        const note = one.note === null ? ' \u3000' : `\n${one.note}\u3000\r\n`;
        expect(concordOf(one, { roles: shuffled, note })).toEqual({ state: 'CONCORDANT' });
      }),
    );
  });

  it('says in what they differ, and who has yet to speak', () => {
    const one: Declaration = { roles: [{ partyId: 'a', role: 'ACCOUNTABLE', note: null }], note: null };
    const other: Declaration = {
      roles: [
        { partyId: 'b', role: 'ACCOUNTABLE', note: null },
        { partyId: 'b', role: 'RESPONSIBLE', note: null },
      ],
      note: 'OSのみ',
    };
    expect(concordOf(one, other)).toEqual({ state: 'DIFFERING', in: ['ACCOUNTABLE', 'RESPONSIBLE', 'NOTE'] });
    expect(concordOf({ ...other, note: null }, other)).toEqual({ state: 'DIFFERING', in: ['NOTE'] });
    expect(concordOf(null, null)).toEqual({ state: 'UNDECLARED' });
    expect(concordOf(one, null)).toEqual({ state: 'ONE_SIDED', by: 'INSTITUTION' });
    expect(concordOf(null, one)).toEqual({ state: 'ONE_SIDED', by: 'VENDOR' });
  });
});
