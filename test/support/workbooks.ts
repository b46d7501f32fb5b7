import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Response } from 'supertest';
import { Workbook, type Worksheet } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

/** Takes an answer as the bytes it is. */
export function bytes(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const pieces: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  stream.on('end', () => done(null, Buffer.concat(pieces)));
}

/** Opens a workbook, lets somebody work on it, and saves it again. */
export async function edit(file: Buffer, work: (workbook: Workbook) => void): Promise<Buffer> {
  const workbook = await open(file);
  work(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** One of the file's parts written anew, as no library would write it. */
export function rewritten(file: Buffer, part: string, change: (xml: string) => string): Buffer {
  const parts = unzipSync(file);
  const before = Buffer.from(parts[part] ?? []).toString('utf8');
  const after = change(before);
  if (after === before) throw new Error(`${part} stays as it was`);
  return Buffer.from(zipSync({ ...parts, [part]: Buffer.from(after) }));
}

export async function open(file: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook;
}

/** The sheet with this name, which a test relies on. */
export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A form's cell by the key of its row and the code of its column. */
export function cellAt(sheet: Worksheet, key: string, code: string) {
  const column = valuesOf(sheet, 1).indexOf(code) + 1;
  const keys = Array.from({ length: sheet.rowCount }, (_, i) => sheet.getCell(i + 1, 1).text);
  const row = keys.indexOf(key) + 1;
  if (column === 0 || row === 0) throw new Error(`no cell ${key} ${code}`);
  return sheet.getCell(row, column);
}

/** What a row says, cell by cell. */
export function valuesOf(sheet: Worksheet, row: number): string[] {
  return Array.from({ length: sheet.columnCount }, (_, i) => sheet.getCell(row, i + 1).text);
}

/** Types a sheet anew in another order of its rows below the head, and of its columns. */
export function rearrange(sheet: Worksheet, rows: readonly number[], columns: readonly number[]): void {
  const grid = Array.from({ length: sheet.rowCount }, (_, i) => valuesOf(sheet, i + 1));
  const order = [0, 1, ...rows.map((row) => row + 2)];
  order.forEach((from, to) =>
    columns.forEach((column, at) => {
      const text = grid[from]?.[column] ?? '';
      sheet.getCell(to + 1, at + 1).value = text === '' ? null : text;
    }),
  );
}

/** Whether this machine has LibreOffice. */
export async function hasLibreOffice(): Promise<boolean> {
  return promisify(execFile)('soffice', ['--version']).then(
    () => true,
    () => false,
  );
}

/** Opens and saves a workbook as LibreOffice does. */
export function throughLibreOffice(file: Buffer): Promise<Buffer> {
  return byLibreOffice(file, 'xlsx:Calc MS Excel 2007 XML', 'xlsx');
}

/** A workbook as LibreOffice prints it, as PDF. */
export function printedByLibreOffice(file: Buffer): Promise<Buffer> {
  return byLibreOffice(file, 'pdf', 'pdf');
}

async function byLibreOffice(file: Buffer, format: string, ending: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'form-'));
  try {
    await writeFile(join(folder, 'in.xlsx'), file);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = ['--convert-to', format, '--outdir', join(folder, 'out'), join(folder, 'in.xlsx')];
    await promisify(execFile)('soffice', [profile, '--headless', ...target], { timeout: 60_000 });
    return await readFile(join(folder, 'out', `in.${ending}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
