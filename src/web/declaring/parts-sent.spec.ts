import { type Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { atItsFields, demandedParts, partsIn, sentParts } from './parts-sent';

const SENT = { ACCOUNTABLE: 'a', RESPONSIBLE: ['a', 'b'], 'note-RESPONSIBLE-b': ' 夜間 ', 'note-SUPPORT-a': '' };
const PARTS = [
  { partyId: 'a', role: 'ACCOUNTABLE', note: null },
  { partyId: 'a', role: 'RESPONSIBLE', note: null },
  { partyId: 'b', role: 'RESPONSIBLE', note: '夜間' },
] as const;

describe('parts that a form sends', () => {
  it('are those that are ticked, with what is said of each', () => {
    expect(partsIn(SENT)).toEqual(PARTS);
    expect(demandedParts(SENT)).toEqual(PARTS);
    expect(partsIn({})).toEqual([]);
  });

  it('come back as they went out', () => {
    expect(partsIn(sentParts(PARTS))).toEqual(PARTS);
  });

  it('are refused where something is said of one that is not ticked', () => {
    const thrown = ((): unknown => {
      try {
        return demandedParts({ ...SENT, 'note-INFORMED-b': '電話で' });
      } catch (error) {
        return error;
      }
    })();
    expect((thrown as Problem).faults.map(({ pointer }) => pointer)).toEqual(['/note-INFORMED-b']);
  });

  it('are told of at the fields that they came from', () => {
    const why = { ja: 'だめ', en: 'no' };
    const thrown = atItsFields(
      invalid([
        fault('/roles/2/note', 'REQUIRED', why),
        fault('/roles/0/partyId', 'NON_DELEGABLE', why),
        fault('/roles', 'NOBODY_PERFORMS', why),
      ]),
      PARTS,
    ) as Problem;
    expect(thrown.faults.map(({ pointer }) => pointer)).toEqual(['/note-RESPONSIBLE-b', '/ACCOUNTABLE', '/roles']);
    const other = new Error('other');
    expect(atItsFields(other, PARTS)).toBe(other);
  });
});
