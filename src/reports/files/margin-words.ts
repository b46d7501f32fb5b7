import { type HeaderFooter } from 'exceljs';
import { plain } from './read-sheet';

/** Where and how something stands, the page, the day, the file: `&L`, `&P`, `&D`, `&"Yu Gothic,Bold"`, `&12`, `&KFF0000`; a picture (`&G`) could say anything. */
const CODES = /&(?:"[^"]*"|K[0-9A-F]{6}|K[0-9]{2}[+-][0-9]{3}|\d+|[^&G])/giu;
/** What stands beside the number of a page. */
const PAGINATION = /^(?:page|of|ページ|頁|中|全|の|[\d\s/()()\-–—‐])*$/iu;

/** What people have written at the head and foot of a sheet's pages, apart from page numbers, days and names; empty: nothing. A sheet may have none (null). */
export function wordsInMargins(margins: Partial<HeaderFooter> | null): string {
  const { oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter } = margins ?? {};
  return [oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter]
    .map((text) => plain((text ?? '').replace(CODES, ' ').replaceAll('&&', '&')))
    .filter((words) => !PAGINATION.test(words))
    .join('\n');
}
