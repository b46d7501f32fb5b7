import fc from '../../test/support/laws';
import { type DeclaredRole } from '../demarcation/declarations/concord';
import { ALLOCATION_ROLES } from '../kernel/terms/demarcation-terms';
import { noteIn, partsNamedIn, shareText } from './shares';

const part = (role: DeclaredRole['role'], note: string | null): DeclaredRole => ({ partyId: 'p', role, note });

describe('what a party does, in one cell', () => {
  it('is said once where it is the same for every part', () => {
    const parts = [part('ACCOUNTABLE', '月次で適用'), part('RESPONSIBLE', '月次で適用')];
    expect(shareText(parts, 'ja')).toBe('月次で適用');
    expect(noteIn('月次で適用', 'ACCOUNTABLE')).toBe('月次で適用');
    expect(partsNamedIn('月次で適用')).toEqual([]);
  });

  it('is said after the letter of each part where it is not', () => {
    const text = shareText([part('RESPONSIBLE', '月次で\n適用'), part('ACCOUNTABLE', '承認')], 'ja');
    expect(text).toBe('責: 承認\n実: 月次で\n適用');
    expect(noteIn(text, 'RESPONSIBLE')).toBe('月次で\n適用');
    expect(noteIn(text, 'SUPPORT')).toBeNull();
    expect(partsNamedIn(text)).toEqual(['ACCOUNTABLE', 'RESPONSIBLE']);
  });

  it('says nothing where nothing was said', () => {
    expect(shareText([part('ACCOUNTABLE', null)], 'en')).toBe('');
    expect(shareText([], 'en')).toBe('');
    expect(noteIn('', 'ACCOUNTABLE')).toBeNull();
  });

  it('comes back as it was said, in either language', () => {
    const line = fc.stringMatching(/^([責実A協]: )?[ぁ-んa-z0-9㈱①髙]{1,12}$/);
    const note = fc.option(fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')));
    const said = fc.record({
      roles: fc.subarray([...ALLOCATION_ROLES], { minLength: 1 }),
      notes: fc.array(note, { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(said, fc.constantFrom('ja' as const, 'en' as const), ({ roles, notes }, language) => {
        const parts = roles.map((role, i) => part(role, notes[i] ?? null));
        const text = shareText(parts, language);
        expect(parts.map(({ role }) => noteIn(text, role))).toEqual(parts.map((one) => one.note));
      }),
    );
  });
});
