import { pdfText } from '../../../test/support/pdf-text';
import { type ImpactView } from '../../findings/impact/impact.dto';
import { calendarDate } from '../../kernel/calendar-date';
import { writePdf } from '../files/write-pdf';
import { emergencyPaper } from './emergency-tables';
import { impactPaper } from './impact-tables';
import { type PrintedTable, type TablesPaper, tablesPdf } from './tables-pdf';

const MADE_AT = new Date('2026-11-24T03:00:00Z');
const TODAY = calendarDate('2026-11-24');
const ofNothing = {
  ...{ institution: '見本病院', phone: null, asOf: TODAY, people: [], contacts: [], unreachable: [], duties: [] },
  ...{ rows: [], systems: [], contracts: [], devices: [] },
};
const hitByNothing = {
  ...{ name: '見本', knownOn: TODAY, people: [], duties: [], contracts: [], subcontracts: [], systems: [] },
  ...{ devices: [], rows: [] },
} as unknown as ImpactView;
const withRows = (paper: TablesPaper, text = ''): TablesPaper => ({
  ...paper,
  tables: paper.tables.map((table): PrintedTable => ({
    ...table,
    rows: [{ texts: table.headings.map(() => text), isUrgent: false }],
  })),
});

describe('a paper for the night', () => {
  it.each([
    ['the emergency sheet', emergencyPaper({ ...ofNothing, language: 'en' })],
    ['who is hit', impactPaper(hitByNothing, 'en')],
  ])('breaks no word of a heading: %s', (_, paper) => {
    expect(paper.tables.length).toBeGreaterThan(5);
    const { content } = tablesPdf(withRows(paper), MADE_AT);
    expect(JSON.stringify(content)).not.toContain('break-all');
  });

  it('says all of a long note in a narrow column', async () => {
    for (const letters of [300, 599, 2000]) {
      const paper = withRows(emergencyPaper({ ...ofNothing, language: 'ja' }), '春'.repeat(letters));
      const [, , , parts = paper.tables[0]!] = paper.tables;
      const text = pdfText(await writePdf(tablesPdf({ ...paper, tables: [parts] }, MADE_AT))).join('');
      expect(text.match(/春/g)).toHaveLength(letters * parts.headings.length);
    }
  });

  it('says what there is nothing of, in its place', () => {
    const titles = impactPaper(hitByNothing, 'ja').tables.map(({ title }) => title.ja);
    expect(titles.map((title) => title.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
  });
});
