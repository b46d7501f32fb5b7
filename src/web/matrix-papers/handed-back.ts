import { type Problem } from '../../kernel/problem';
import { unreadable } from '../../reports/files/unreadable';

/** In bytes: as much as a form takes in one field; a form that the registry made takes a tenth. */
const LIMIT = 640 * 1024;

/** Why a workbook cannot be handed back by the page that shows what it says; null: it can. */
export function tooLargeToHandBack(workbook: Buffer): Problem | null {
  return workbook.length > LIMIT ? unreadable('TOO_LARGE') : null;
}

/** A workbook as a field of the next form holds it. */
export function asField(workbook: Buffer): string {
  return workbook.toString('base64url');
}

/** The workbook that a page of ours has handed back; where it is none, reading it says so. */
export function workbookIn(field: string): Buffer {
  return Buffer.from(field, 'base64url');
}
