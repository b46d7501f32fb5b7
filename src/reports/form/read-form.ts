import { type Fault } from '../../kernel/problem';
import { fault } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { alteredCells } from '../files/altered-cells';
import { type ExpectedForm } from './form-workbook';
import { isHiddenSheet } from '../files/hidden-sheet';
import { type FormSheet } from './matrix-form';
import { changed, placeForm, pointerOf } from './place-form';
import { EXPLAINED, type PrintedAnswers } from './printed-answers';
import { type FormReading, readFormRow } from './read-form-row';
import { saidWhole, WHOLE } from './whole-texts';
import { type ReadSheet } from '../files/read-sheet';

/**
 * Holds a form that came back against the form as it would go out now, and both against what it said when it went out. A row
 * that cannot be read keeps nobody from the others; a fault of the form itself does.
 */
export function readForm(
  { sheets, instructions, wholeTexts }: ExpectedForm,
  sent: readonly ReadSheet[],
  printed: PrintedAnswers,
): FormReading {
  const names = new Set([instructions.name, wholeTexts, ...sheets.map(({ name }) => name)]);
  const added = sent.filter((sheet) => !names.has(sheet.name) && !isHiddenSheet(sheet) && sheet.cells.length > 0);
  const whole = sent.find(({ name }) => name === wholeTexts);
  const explained = sent.find(({ name }) => name === instructions.name);
  const readings = sheets.map((sheet) => readSheet(sheet, sent, printed));
  const faults = [
    ...added.map(({ name }) => fault(`/file/${name}`, 'SHEET_ADDED', ADDED)),
    ...sent.flatMap(({ name, margins }) => (margins === undefined ? [] : [fault(`/file/${name}`, 'MARGINS', MARGINS)])),
    ...(explained !== undefined && isAsPrinted(explained, printed, EXPLAINED)
      ? []
      : alteredCells(instructions, explained).map(({ sheet, cell, registry, copy }) =>
          fault(pointerOf(sheet, { address: cell }), 'CHANGED', changed(registry, copy)),
        )),
    ...(whole === undefined || whole.cells.length === 0 || isAsPrinted(whole, printed, WHOLE)
      ? []
      : [fault(`/file/${wholeTexts}`, 'CHANGED', READ_ONLY)]),
    ...readings.flatMap((reading) => (reading.unreadable.length === 0 ? reading.faults : [])),
  ];
  if (faults.length > 0) return refused(faults);
  return all(readings);
}

/**
 * Whoever deletes the sheet of whole texts loses nothing; whoever writes in it, or into what explains the form, would not be heard.
 * What a later release explains in other words nobody has written.
 */
function isAsPrinted(
  sheet: ReadSheet,
  printed: PrintedAnswers,
  { key, code }: { readonly key: string; readonly code: string },
): boolean {
  const inOrder = sheet.cells.toSorted((one, other) => one.row - other.row || one.column - other.column);
  return printed.said(key, code, saidWhole(inOrder.map(({ text }) => text)));
}

function readSheet(expected: FormSheet, sent: readonly ReadSheet[], printed: PrintedAnswers): FormReading {
  const found = sent.find(({ name }) => name === expected.name);
  if (found === undefined) return refused([fault(`/file/${expected.name}`, 'SHEET_MISSING', MISSING)]);
  const { rows, faults } = placeForm(expected, found, printed);
  return faults.length > 0 ? refused(faults) : all(rows.map((placed) => readFormRow(expected, placed, printed)));
}

function all(readings: readonly FormReading[]): FormReading {
  return {
    changes: readings.flatMap(({ changes }) => changes),
    declarations: readings.flatMap(({ declarations }) => declarations),
    faults: readings.flatMap(({ faults }) => faults),
    unreadable: readings.flatMap(({ unreadable }) => unreadable),
  };
}

/** By what is no row of it. */
function refused(faults: readonly Fault[]): FormReading {
  return { changes: [], declarations: [], faults, unreadable: [] };
}

const READ_ONLY: Texts = {
  ja: '長文のシートは読むためのものです。回答は元のセルに記入し、このシートは元に戻すか削除してください',
  en: 'The sheet of long texts is for reading; answer in the cells themselves, and undo or delete this sheet',
};
const MARGINS: Texts = {
  ja: 'ヘッダーまたはフッターに記入があります。読み取らないため、回答欄に記入し、ヘッダー・フッターから取り除いてください',
  en: 'Something is written at the head or foot of the page, which is not read; write in the cells and take it out there',
};
const MISSING: Texts = { ja: 'このシートがありません', en: 'This sheet is missing' };
const ADDED: Texts = {
  ja: '回答票に無いシートです。回答欄に記入し、このシートを削除してください',
  en: 'No sheet of the form; write in its cells and remove this sheet',
};
