import fc from '../../../test/support/laws';
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

/** What counts of a declaration, written down another way than the code under test does: everything that it says. */
const whatCounts = ({ roles: all, note }: Declaration) => ({
  parts: new Set(all.map((part) => JSON.stringify([part.partyId, part.role, part.note]))),
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
  it('is there if and only if they are equal in every part and every text', () => {
    let concordant = 0;
    fc.assert(
      fc.property(aDeclaration, aDeclaration, fc.integer({ min: 0, max: 3 }), (one, another, echo) => {
        const other = [another, { ...one, note: another.note }, { ...one, roles: [...one.roles].reverse() }][echo] ?? {
          ...one,
          roles: one.roles.map((part, i) => (i === 0 ? { ...part, note: another.note } : part)),
        };
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
    expect(concordOf({ roles: [], note: 'on site' }, { roles: [], note: 'onsite' }).state).toBe('DIFFERING');
    expect(concordOf({ roles: [], note: null }, { roles: [], note: '' }).state).toBe('CONCORDANT');
    expect(concordOf({ roles: [], note: null }, { roles: [], note: 'x' }).state).toBe('DIFFERING');
    expect(concordOf(performing('a', 'bc'), performing('ab', 'c')).state).toBe('DIFFERING');
    expect(plainNote(' \u3000')).toBeNull();
  });

  it.each([
    ['24 時間以内。', '２４時間以内'],
    ['ﾊﾞｯｸｱｯﾌﾟは除く', 'バックアップは除く.'],
    ['OS 更新', 'OS\n更新'],
    ['On site.', 'On  site'],
    ['9時\uff5e17時', '9時\u301c17時'],
    ['A\uff0dB', 'A\u2212B'],
    ['A-B', 'A\u2010B'],
    ['A-B', 'A\u2011B'],
    ['甲\u2016乙', '甲\u2225乙'],
    ['甲\u2015乙\u2015丙', '甲\u2014乙\u2014丙'],
  ])('takes %j and %j for the same words', (one, other) => {
    expect(plainNote(one)).toBe(plainNote(other));
  });

  it.each([
    ['24時間365日、現地対応', '平日のみ、遠隔対応'],
    ['10 20', '1020'],
    ['除く', '除かない'],
    ['①', '1'],
    ['サーバー', 'サーバ-'],
    ['1〜3', '13'],
  ])('never takes %j and %j for the same words', (one, other) => {
    const says = (note: string): Declaration => ({
      roles: [{ partyId: 'a', role: 'RESPONSIBLE', note }],
      note: null,
    });
    expect(concordOf(says(one), says(other))).toEqual({ state: 'DIFFERING', in: ['PART_NOTE'] });
    expect(concordOf({ roles: [], note: one }, { roles: [], note: other })).toEqual({
      state: 'DIFFERING',
      in: ['NOTE'],
    });
  });

  it('takes no text for the other’s only where that is answered', () => {
    const says = (note: string | null, noTextOfMine = false): Declaration => ({
      roles: [{ partyId: 'a', role: 'RESPONSIBLE', note }],
      note,
      noTextOfMine,
    });
    expect(concordOf(says('24時間'), says(null))).toEqual({ state: 'DIFFERING', in: ['PART_NOTE', 'NOTE'] });
    expect(concordOf(says('24時間', true), says(null))).toEqual({ state: 'DIFFERING', in: ['PART_NOTE', 'NOTE'] });
    expect(concordOf(says('24時間'), says('\u3000。', true))).toEqual({ state: 'CONCORDANT' });
    expect(concordOf(says(null, true), says('24時間'))).toEqual({ state: 'CONCORDANT' });
    expect(concordOf(says('平日', true), says('24時間', true)).state).toBe('DIFFERING');
  });

  it('does not ask who said what', () => {
    fc.assert(
      fc.property(aDeclaration, aDeclaration, (one, other) => {
        expect(concordOf(one, other)).toEqual(concordOf(other, one));
      }),
    );
  });

  it('minds neither the order of the parts nor spaces that nobody sees', () => {
    fc.assert(
      fc.property(aDeclaration, fc.func(fc.integer()), (one, place) => {
        const shuffled = [...one.roles].sort((a, b) => place(a) - place(b));
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
