import { unzipSync, zipSync } from 'fflate';
import { hasLibreOffice, open, throughLibreOffice } from '../../../test/support/workbooks';
import { fillCopy, type ItemAnswer } from './own-copy';

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const SHARED = `<?xml version="1.0" encoding="UTF-8"?>
<sst xmlns="${MAIN}" count="9" uniqueCount="9"><si><t>項番</t></si><si><t>項目</t></si><si><t>初回確認</t></si><si><t>完了日</t></si><si><t>A-8</t></si><si><r><t>個人</t></r><r><t>情報の管理</t></r><rPh sb="0" eb="2"><t>コジン</t></rPh></si><si><t>日付</t></si><si><t>はい・いいえ</t></si><si><t>A 共通<rPh><t>9</t></rPh></t></si></sst>`;

/** One column for both, texts of its own, a formula, a filled-in cell, and a row without cells for the answers. */
const PART_1 = `<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><!-- ① --><cols><col min="1" max="5" width="9"/></cols><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Part1 主に医療機関が実施する項目</t></is></c></row>
<row r="3" spans="1:5" ht="30"><c r="A3" s="2" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="s"><v>2</v></c><c r="E3" t="s"><v>3</v></c></row>
<row r="4"><c r="A4"><v>1</v></c><c r="B4" t="inlineStr"><is><t>選定 &lt;1&gt;</t></is></c><c r="D4" s="7"/><c r="E4" s="8"/></row>
<row r="5"><c r="A5" t="str"><v>2</v></c><c r="D5" s="7" t="inlineStr"><is><t>院で記入済み</t></is></c></row>
<row r="6"><c r="A6"><v>3</v></c></row>
<row r="7"><c r="A7"><v>4</v></c><c r="D7"><f>IF(1=2,"x","")</f><v></v></c></row>
</sheetData><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>`;

/** A column for the day and one for the answer beneath one heading, items numbered within sections, cells that are one. */
const PART_2 = `<?xml version="1.0" encoding="UTF-8"?>
<x:worksheet xmlns:x="${MAIN}"><x:sheetData>
<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>2</x:v></x:c><x:c r="D1"/><x:c r="E1" t="s"><x:v>3</x:v></x:c></x:row>
<x:row r="2"><x:c r="C2" t="s"><x:v>6</x:v></x:c><x:c r="D2" t="s"><x:v>7</x:v></x:c></x:row>
<x:row r="3"><x:c r="A3" t="s"><x:v>8</x:v></x:c></x:row>
<x:row r="4"><x:c r="A4"><x:v>1</x:v></x:c><x:c r="C4" s="1"/><x:c r="D4" s="1"/><x:c r="E4" s="1"/></x:row>
<x:row r="5"><x:c r="E5" s="1"/></x:row>
<x:row r="6"><x:c r="A6" t="s"><x:v>4</x:v></x:c><x:c r="B6" t="s"><x:v>5</x:v></x:c></x:row>
</x:sheetData><x:mergeCells count="2"><x:mergeCell ref="C1:D1"/><x:mergeCell ref="E4:E5"/></x:mergeCells></x:worksheet>`;

const PARTS: Readonly<Record<string, Buffer>> = {
  '[Content_Types].xml': bytesOf(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  ),
  '_rels/.rels': bytesOf(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  'xl/workbook.xml': bytesOf(
    `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="第一部" sheetId="1" r:id="rId1"/><sheet name="Part2" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area">第一部!$A$1:$E$7</definedName></definedNames></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': bytesOf(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/worksheet" Target="/xl/worksheets/sheet9.xml"/><Relationship Id="rId3" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ),
  'xl/sharedStrings.xml': bytesOf(SHARED),
  'xl/worksheets/sheet1.xml': bytesOf(PART_1),
  'xl/worksheets/sheet9.xml': bytesOf(PART_2),
};
/** What a workbook library would lose. */
const KEPT: Readonly<Record<string, Buffer>> = {
  'xl/drawings/drawing1.xml': bytesOf(
    '<xdr:wsDr xmlns:xdr="urn:x"><xdr:twoCellAnchor><xdr:sp/></xdr:twoCellAnchor></xdr:wsDr>',
  ),
  'xl/drawings/vmlDrawing1.vml': bytesOf('<xml xmlns:v="urn:v"><v:shape id="checkbox"/></xml>'),
  'xl/ctrlProps/ctrlProp1.xml': bytesOf('<formControlPr objectType="CheckBox" checked="Checked"/>'),
  'xl/media/image1.png': Buffer.from('89504e470d0a1a0a00ff', 'hex'),
  'xl/vbaProject.bin': Buffer.from([0, 255, 254, 1, 2, 3]),
};

const ANSWERS: readonly ItemAnswer[] = [
  { part: 'INSTITUTION', no: '1', day: '2026年4月1日', answer: 'はい <&>', completed: '' },
  { part: 'INSTITUTION', no: '2', day: '2026年4月1日', answer: 'いいえ', completed: '2026年5月1日' },
  { part: 'INSTITUTION', no: '3', day: '2026年4月2日', answer: 'いいえ', completed: '2026年6月1日' },
  { part: 'JOINT', no: 'A-1', day: '2026年4月1日', answer: 'いいえ', completed: '2026年7月1日' },
];
const zipped = (over: Readonly<Record<string, Buffer>> = {}) => Buffer.from(zipSync({ ...PARTS, ...KEPT, ...over }));
const filled = (file: Buffer = zipped()): Buffer => {
  const made = fillCopy(file, ANSWERS, '未確認');
  if ('fault' in made) throw new Error(made.fault);
  return made.file;
};
const textOf = (file: Buffer, part: string) => Buffer.from(unzipSync(file)[part] ?? []).toString('utf8');
/** For a library that knows neither prefixes nor drawings without relations. */
const PLAIN = bytesOf(PART_1.replace(/<(d|legacyD)rawing [^>]*>/g, ''));
const READABLE = { 'xl/worksheets/sheet1.xml': PLAIN, 'xl/worksheets/sheet9.xml': PLAIN };
/** A sheet without the cells that were written. */
const without = (xml: string, cells: readonly string[]) =>
  cells.reduce((said, cell) => said.replace(new RegExp(`<(x:)?c r="${cell}"[^>]*?(/>|>.*?</(x:)?c>)`), ''), xml);

describe('an institution’s own copy of the 確認表', () => {
  it('is filled in by the numbers of its items, in empty cells only', async () => {
    const sheet = (await open(filled(zipped(READABLE)))).getWorksheet('第一部');
    const said = ['D4', 'E4', 'D5', 'E5', 'D6', 'E6', 'E7'].map((cell) => [cell, sheet?.getCell(cell).text]);
    expect(said).toEqual([
      ['D4', '2026年4月1日 はい <&>'],
      ['E4', ''],
      ['D5', '院で記入済み'],
      ['E5', '2026年5月1日'],
      ['D6', '2026年4月2日 いいえ'],
      ['E6', '2026年6月1日'],
      ['E7', ''],
    ]);
  });

  it('has the day and the answer in their own columns where it has two, and says 未確認 where nothing is on record', () => {
    const xml = textOf(filled(), 'xl/worksheets/sheet9.xml');
    const cell = (address: string) => new RegExp(`<x:c r="${address}"[^>]*>.*?<x:t[^>]*>([^<]*)</x:t>`).exec(xml)?.[1];
    expect(['C4', 'D4', 'E4', 'C6', 'D6'].map((address) => cell(address))).toEqual([
      '2026年4月1日',
      'いいえ',
      '2026年7月1日',
      undefined,
      '未確認',
    ]);
    // The second half of cells that are one stays empty, and an item without a record is never a no.
    expect(xml).toContain('<x:c r="E5" s="1"/>');
    expect(xml.match(/いいえ/g)).toHaveLength(1);
  });

  it('keeps every other part byte for byte, and every other letter of the sheets', () => {
    const before = unzipSync(zipped());
    const after = unzipSync(filled());
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, bytes] of Object.entries(before))
      if (!name.startsWith('xl/worksheets/'))
        expect([name, Buffer.from(after[name] ?? []).equals(bytes)]).toEqual([name, true]);
    const first = ['D4', 'E5', 'D6', 'E6'];
    expect(without(textOf(filled(), 'xl/worksheets/sheet1.xml'), first)).toBe(without(PART_1, first));
    expect(textOf(filled(), 'xl/worksheets/sheet1.xml')).toContain('<c r="D4" s="7" t="inlineStr">');
    const second = ['C4', 'D4', 'E4', 'D6'];
    expect(without(textOf(filled(), 'xl/worksheets/sheet9.xml'), second)).toBe(without(PART_2, second));
  });

  it('is the same when it is filled in again', () => {
    const once = filled();
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet9.xml'])
      expect(textOf(filled(once), part)).toBe(textOf(once, part));
  });

  it('opens where people open it', async () => {
    if (!(await hasLibreOffice())) {
      process.stderr.write('LibreOffice is not on this machine: the filled copy was not opened with it\n');
      return;
    }
    const sheet = (await open(await throughLibreOffice(filled(zipped(READABLE))))).getWorksheet('第一部');
    expect(sheet?.getCell('D4').text).toBe('2026年4月1日 はい <&>');
  });

  it.each([
    ['no workbook', Buffer.from('text'), 'NO_WORKBOOK'],
    ['a zip of something else', Buffer.from(zipSync({ 'a.txt': bytesOf('a') })), 'NO_WORKBOOK'],
    ['another workbook', zipped({ 'xl/sharedStrings.xml': bytesOf(SHARED.replace('初回確認', '確認')) }), 'NO_SHEET'],
    ['broken XML', zipped({ 'xl/worksheets/sheet1.xml': bytesOf('<worksheet><row>') }), 'NO_WORKBOOK'],
    [
      'a sheet that pulls in more',
      zipped({ 'xl/worksheets/sheet1.xml': bytesOf(`<!DOCTYPE x [<!ENTITY a "b">]>${PART_1}`) }),
      'NO_WORKBOOK',
    ],
    [
      'bytes that are no UTF-8',
      zipped({ 'xl/worksheets/sheet1.xml': Buffer.concat([bytesOf(PART_1), Buffer.from([0xff])]) }),
      'NO_WORKBOOK',
    ],
    [
      'one with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'ENCRYPTED',
    ],
    [
      'one that unpacks to too much',
      Buffer.from(zipSync({ ...PARTS, 'xl/media/a.bin': Buffer.alloc(41 * 1024 * 1024) })),
      'TOO_LARGE',
    ],
  ])('is refused with the reason where it is %s', (_, file, fault) => {
    expect(fillCopy(file, ANSWERS, '未確認')).toEqual({ fault });
  });
});
