import { endKept } from './kept-end';
import { ruledTable } from './pdf';
import { writePdf } from './write-pdf';
import { pdfText } from '../../../test/support/pdf-text';

const WIDTHS = [300, 100];
const cells = (texts: readonly string[]) => texts.map((text) => ({ text }));
const rows = (count: number) => Array.from({ length: count }, (_, i) => [`第${i + 1}行㈱𠮷。`, '1']);

describe('the end of a table', () => {
  it.each(Array.from({ length: 14 }, (_, i) => 28 + i))('never stands on a page alone: %i rows', async (count) => {
    const table = ruledTable({
      widths: WIDTHS,
      headings: cells(['区分', '件数']),
      rows: endKept(WIDTHS, rows(count), cells),
      isKept: true,
    });
    const pages = pdfText(
      await writePdf({
        ...{ title: '表', language: 'ja', size: 'A4', watermark: null, madeAt: new Date(0), foot: '', attachments: [] },
        content: [table],
      }),
    );
    const each = pages.map((page) => page.match(/第\d+行/g)?.length ?? 0);
    expect(each.reduce((sum, one) => sum + one, 0)).toBe(count);
    expect(Math.min(...each)).toBeGreaterThanOrEqual(3);
  });

  it('goes on the next page row by row where it is tall, and where that is all there is', () => {
    const tall = [...rows(5), ['長い文。'.repeat(400), '1']];
    expect(endKept(WIDTHS, tall, cells)).toEqual(tall.map(cells));
    expect(endKept(WIDTHS, rows(3), cells)).toEqual(rows(3).map(cells));
  });
});
