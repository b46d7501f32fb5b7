import { type TableCell } from 'pdfmake/interfaces';
import { keptTogether, ruledTable } from './pdf';
import { writePdf } from './write-pdf';
import { pdfText } from '../../../test/support/pdf-text';

const WIDTHS = [100, 400];
const cells = (texts: readonly string[]) => texts.map((text) => ({ text }));
const rowOf = (lines: number, i: number): TableCell[] => cells([`第${i + 1}行`, '㈱𠮷\n'.repeat(lines).trim()]);
/** Which rows stand on each page, of rows of so many lines each. */
const pagesOf = async (rows: ReturnType<typeof rowOf>[], before = '', title?: string, after = '') => {
  const headings = cells(['区分', '内容']);
  const table = ruledTable({ widths: WIDTHS, headings, rows, isKept: true, ...(title === undefined ? {} : { title }) });
  const content = [...(before === '' ? [] : [{ text: before }]), table, ...(after === '' ? [] : [{ text: after }])];
  const paper = { title: '表', size: 'A4', watermark: null, madeAt: new Date(0), foot: '', attachments: [] } as const;
  const pages = pdfText(await writePdf({ ...paper, language: 'ja', content }));
  return pages.map((page) => [...page.matchAll(/第(\d+)行/g)].map(([, place]) => Number(place)));
};

describe('a row that would stand on a page alone', () => {
  it.each([
    [
      'the last',
      [12, 12, 12, 12],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['one between tall ones', [12, 12, 12, 12, 38, 12, 12], [[1, 2], [3, 4], [5], [6, 7]]],
    [
      'one that leaves another one alone',
      [12, 12, 12, 20, 20, 20],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
  ])('takes the row before along: %s', async (_, lines, expected) => {
    expect(await pagesOf(lines.map(rowOf))).toEqual(expected);
    expect(await pagesOf(lines.map(rowOf), '', '法的責任')).toEqual(expected);
  });

  it('stays there where the row before has no room beside it, or would itself be left alone', async () => {
    expect(await pagesOf([30, 30].map(rowOf))).toEqual([[1], [2]]);
    expect(await pagesOf([20, 20, 20].map(rowOf))).toEqual([[1, 2], [3]]);
  });

  it('takes along what stays together itself, as far as that has room', async () => {
    const [first, ...others] = [12, 12, 12, 12].map(rowOf);
    const last = (lines: number) => keptTogether(WIDTHS, [cells(['帯', '']), rowOf(lines, 4)]);
    expect(await pagesOf([first ?? [], ...others.slice(0, 2), last(12)])).toEqual([
      [1, 2],
      [3, 5],
    ]);
    expect(await pagesOf([first ?? [], ...others.slice(0, 2), last(34)])).toEqual([[1, 2, 3], [5]]);
  });

  it('is none where a table begins below other words', async () => {
    const about = '前文\n'.repeat(30).trim();
    expect(await pagesOf([8, 12, 12, 12].map(rowOf), about)).toEqual([[1], [2, 3, 4]]);
  });

  it('is the same one whatever follows the table: printed with a note, rows stand on the same pages', async () => {
    for (const note of ['', '改称 旧㈱ → 新㈱', '注\n'.repeat(60).trim()])
      expect((await pagesOf([12, 12, 12, 12].map(rowOf), '', '表題', note)).slice(0, 2)).toEqual([
        [1, 2],
        [3, 4],
      ]);
  });
});
