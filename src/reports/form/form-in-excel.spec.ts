import { type Cell } from 'exceljs';
import { aMatrixPaper, SIX_PARTIES } from '../../../test/factories/matrix-paper';
import { both, declared, NOTHING, read, sent } from '../../../test/support/form-reading';
import { cellAt, edit, rewritten, sheetOf } from '../../../test/support/workbooks';
import { type PaperRow } from '../matrix-paper';
import { type Asking } from './read-form-row';

const OPERATIONAL = '運用・対応';
/** What the sheet's part is called inside of the file, and the texts that cells share. */
const [SHEET, TEXTS] = ['xl/worksheets/sheet3.xml', 'xl/sharedStrings.xml'];
const [, , vendor = SIX_PARTIES[0]!] = SIX_PARTIES;
const share = `SHARE:${vendor.id}`;
const said = (note: string | null) => declared(both(vendor.id, note), '範囲');
const at = (row: Partial<PaperRow>) => aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? row : {}));
const paper = at(said('月次'));

/** What Excel writes and the library that reads a form for us does not: put into the file by hand, as Excel does. */
describe('a form that was filled in by Excel', () => {
  /** The form with one cell filled in, and where that cell is. */
  const filled = async (value: string): Promise<{ file: Buffer; address: string }> => {
    let address = '';
    const file = await edit(await sent(paper), (workbook) => {
      const cell = cellAt(sheetOf(workbook, OPERATIONAL), 'IN-05', share);
      cell.value = value;
      address = cell.address;
    });
    return { file, address };
  };
  const asked = async (file: Buffer) => {
    const { changes, faults } = await read(paper, file);
    return [changes.map(({ by, asks, after }) => [by, asks, after]), faults.map(({ code }) => code)];
  };

  describe('with a rule of the newer kind, which brings its look along,', () => {
    const ruled = async (look: string, areaOf: (address: string) => string) => {
      const { file, address } = await filled('日次');
      const rule = (areas: string, dxf: string) =>
        `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="1" id="{0D6A5B5C-7C0B-4D0E-9C0A-5F1B3C2D4E5F}"><xm:f>記入要領!$A$1&lt;&gt;""</xm:f><x14:dxf>${dxf}</x14:dxf></x14:cfRule><xm:sqref>${areas}</xm:sqref></x14:conditionalFormatting>`;
      // Another one before it, of another area: neither's look is the other's.
      const rules = `${rule('A900:B900', '<font><b/></font>')}${rule(areaOf(address), look)}`;
      return asked(
        rewritten(file, SHEET, (xml) =>
          xml.replace(
            /<\/worksheet>$/,
            `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>${rules}</x14:conditionalFormattings></ext></extLst></worksheet>`,
          ),
        ),
      );
    };
    const here = (address: string) => address;

    it.each<[string, Asking, string]>([
      ['strikes through', 'STRUCK', '<font><strike/></font>'],
      ['writes in white', 'INVISIBLE', '<font><color theme="0"/></font>'],
      ['blackens', 'INVISIBLE', '<fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill>'],
      ['shows nothing', 'INVISIBLE', '<numFmt numFmtId="164" formatCode=";;;"/>'],
    ])('what it %s is asked about (%s)', async (_, asks, look) => {
      for (const areaOf of [
        here,
        (address: string) => `A1:A2 ${address}`,
        (address: string) => `${address.replace(/\d+/, '1')}:${address}`,
      ])
        expect(await ruled(look, areaOf)).toEqual([[['THEIRS', asks, '日次']], []]);
    });

    it('what it leaves as it is, or does elsewhere, is taken', async () => {
      const taken = [[['THEIRS', null, '日次']], []];
      expect(await ruled('<font><strike val="0"/></font>', here)).toEqual(taken);
      expect(await ruled('<font><b/><color rgb="FF9C0006"/></font>', here)).toEqual(taken);
      expect(await ruled('<font><strike/></font>', () => 'A900:Z900')).toEqual(taken);
      expect(await ruled('<font><strike/></font>', (address) => `A1:A900 ${address.replace(/\d+/, '900')}`)).toEqual(
        taken,
      );
    });
  });

  it('the reading of a name that was typed in kana is no part of it', async () => {
    const { file } = await filled('髙﨑が日次で行う');
    const kana = '<rPh sb="0" eb="2"><t>タカサキ</t></rPh><phoneticPr fontId="1"/>';
    const typed = rewritten(file, TEXTS, (xml) => xml.replace('髙﨑が日次で行う</t>', `髙﨑が日次で行う</t>${kana}`));
    expect(await asked(typed)).toEqual([[['THEIRS', null, '髙﨑が日次で行う']], []]);
    const painted = rewritten(file, TEXTS, (xml) =>
      xml.replace(
        /<t[^>]*>髙﨑が日次で行う<\/t>/,
        `<r><t>髙﨑が</t></r><r><rPr><b/></rPr><t>日次で行う</t></r>${kana}`,
      ),
    );
    expect(await asked(painted)).toEqual([[['THEIRS', null, '髙﨑が日次で行う']], []]);
  });

  it.each([
    ['an array that somebody entered', '<f t="array" ref="AREA">記入要領!B1:B2</f>', ''],
    ['one that spills', '<f t="array" ref="AREA">記入要領!B1:B2</f>', ' cm="1"'],
  ])('what %s puts into a cell is a formula there, too', async (_, formula, more) => {
    const { file, address } = await filled('日次');
    const above = address.replace(/\d+/, (row) => String(Number(row) - 1));
    const computed = rewritten(file, SHEET, (xml) =>
      xml
        .replace(
          new RegExp(`<c r="${above}"( s="\\d+")?(?:/>|[^>]*>.*?</c>)`),
          `<c r="${above}"$1 t="str"${more}>${formula.replace('AREA', `${above}:${address}`)}<v>週次</v></c>`,
        )
        .replace(
          new RegExp(`<c r="${address}"( s="\\d+")? t="s"><v>\\d+</v></c>`),
          `<c r="${address}"$1 t="str"><v>日次</v></c>`,
        ),
    );
    expect(await asked(computed)).toEqual([[], ['FORMULA', 'FORMULA']]);
  });

  it('what looks like a letter’s number is what it says', async () => {
    const letters = '_x0041_ と _x000D_x0042_';
    const odd = at(said(letters));
    expect(await read(odd, await sent(odd))).toEqual(NOTHING);
    const again = await edit(await sent(odd), (workbook) => {
      expect(cellAt(sheetOf(workbook, OPERATIONAL), 'IN-05', share).text).toBe(letters);
    });
    expect(again.length).toBeGreaterThan(0);
  });

  it.each<[string, string[], string]>([
    [
      'what somebody wrote at the head of a page',
      ['MARGINS'],
      '<oddHeader>&amp;C&amp;"Yu Gothic,標準"&amp;10別途協議の条件あり</oddHeader>',
    ],
    ['a picture at the foot', ['MARGINS'], '<oddFooter>&amp;L&amp;G</oddFooter>'],
    ['what stands on the first page only', ['MARGINS'], '<firstFooter>&amp;L但し書き</firstFooter>'],
    [
      'the number of a page, a day and a name',
      [],
      '<oddHeader>&amp;L&amp;D&amp;C&amp;F&amp;R&amp;P / &amp;N ページ</oddHeader>',
    ],
    ['a page in English', [], '<oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter>'],
  ])('%s is refused or passed over: %j', async (_, codes, margins) => {
    const { file } = await filled('日次');
    const headed = rewritten(file, SHEET, (xml) =>
      xml.replace(/<headerFooter>.*<\/headerFooter>/, `<headerFooter>${margins}</headerFooter>`),
    );
    const { faults } = await read(paper, headed);
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });

  it('rows that were copied from the form of another contract are refused where they are a second time, and shown cell by cell', async () => {
    const other = aMatrixPaper({ contractNo: 'K-9' }, ({ key }) =>
      key === 'IN-05' ? declared(both(SIX_PARTIES[0]!.id, '他院'), '他の契約の範囲') : {},
    );
    const theirs: Cell['value'][] = [];
    await edit(await sent(other), (workbook) => {
      const sheet = sheetOf(workbook, OPERATIONAL);
      sheet.getRow(Number(cellAt(sheet, 'IN-05', share).row)).eachCell({ includeEmpty: true }, (cell) => {
        theirs.push(cell.value);
      });
    });
    const copied = (row: (own: number, last: number) => number) => async () =>
      edit(await sent(paper), (workbook) => {
        const sheet = sheetOf(workbook, OPERATIONAL);
        const own = Number(cellAt(sheet, 'IN-05', share).row);
        sheet.getRow(row(own, sheet.rowCount)).values = theirs;
      });
    expect(await asked(await copied((_, last) => last + 1)())).toEqual([[], ['STRUCTURE']]);
    const { changes } = await read(paper, await copied((own) => own)());
    expect(changes.map(({ before, after, asks }) => [before, after, asks])).toEqual([
      ['', '責実', null],
      ['責実', '', 'EMPTIED'],
      ['範囲', '他の契約の範囲', null],
      ['', '他院', null],
      ['月次', '', 'EMPTIED'],
    ]);
  });
});
