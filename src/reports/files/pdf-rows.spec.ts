import { textCell } from './pdf';
import { fittingRows } from './pdf-rows';

describe('a long text in a cell', () => {
  it('is set in pieces that end where a sentence or at least a word does', () => {
    const piecesOf = (text: string) => {
      const { stack } = textCell(text) as { stack: { text: string }[] };
      return stack.map((piece) => piece.text);
    };
    const sentence = 'Servers of the main building; workstations are not included. ';
    const words = 'responsibility '.repeat(900);
    for (const [text, end] of [
      [sentence.repeat(200), /\. $/],
      [words, /responsibility $/],
      ['月次で適用し翌営業日までに報告する。'.repeat(500), /。$/],
    ] as const) {
      const pieces = piecesOf(text);
      expect(pieces.length).toBeGreaterThan(2);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) expect(piece).toMatch(end);
    }
    expect(piecesOf('𠮷'.repeat(5000)).join('')).toBe('𠮷'.repeat(5000));
  });

  it('goes on in no row with what may begin no line', () => {
    const said = '月次で適用する(髙﨑)。'.repeat(400);
    const rows = fittingRows(['IN-05', said], [40, 70], 'A4', 30, 'IN-05');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map(([, text]) => text).join('')).toBe(said);
    for (const [, text = ''] of rows) expect(text).not.toMatch(/^[、。)」]/);
  });

  it('begins no row with an empty line where one ends with a paragraph', () => {
    for (let lines = 9; lines < 15; lines++) {
      const paragraphs = Array.from({ length: 4 }, (_, i) => `${i}:${'春'.repeat(lines * 10 - 2)}`);
      const rows = fittingRows(['IN-05', paragraphs.join('\n')], [40, 70], 'A4', 20, 'IN-05');
      expect(rows.length).toBeGreaterThan(2);
      for (const [, text = ''] of rows) expect(text).not.toMatch(/^\n|\n$/);
      const letters = (text: string) => text.replaceAll('\n', '');
      expect(letters(rows.map(([, text]) => text).join(''))).toBe(letters(paragraphs.join('')));
    }
  });
});
