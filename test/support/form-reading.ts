import { type DeclaredRole } from '../../src/demarcation/declarations/concord';
import { hiddenTexts } from '../../src/reports/files/hidden-sheet';
import { readWorkbook } from '../../src/reports/files/read-workbook';
import { writeWorkbook } from '../../src/reports/files/workbook';
import { expectedForm, formHead, formWorkbook } from '../../src/reports/form/form-workbook';
import { type PrintedAnswers } from '../../src/reports/form/printed-answers';
import { readForm } from '../../src/reports/form/read-form';
import { type FormReading } from '../../src/reports/form/read-form-row';
import { type MatrixPaper, type PaperRow } from '../../src/reports/matrix-paper';

/** A row of which only the vendor has said something. */
export const declared = (parts: readonly DeclaredRole[], note: string | null): Partial<PaperRow> => ({
  concord: { state: 'ONE_SIDED', differences: [], institution: null, vendor: { parts, note } },
});
/** One party is accountable, and performs. */
export const both = (partyId: string, note: string | null): DeclaredRole[] => [
  { partyId, role: 'ACCOUNTABLE', note },
  { partyId, role: 'RESPONSIBLE', note },
];
/** The vendor's form as it goes out. */
export const sent = (paper: MatrixPaper) => writeWorkbook(formWorkbook(paper, 'VENDOR'), new Date(0));
/** As if nobody had printed it: whatever it says is said anew. */
export const NEVER_PRINTED: PrintedAnswers = { said: (_key, _code, text) => text === '' };
/** What the vendor's form says when it comes back. */
export const read = async (paper: MatrixPaper, file: Buffer, printed?: PrintedAnswers): Promise<FormReading> => {
  const workbook = await readWorkbook(file);
  if ('fault' in workbook) throw new Error(workbook.fault);
  const head = formHead(hiddenTexts(workbook.sheets));
  return readForm(expectedForm(paper, 'VENDOR'), workbook.sheets, printed ?? head!.printed);
};
/** A form in which nobody has written anything. */
export const NOTHING: FormReading = { changes: [], declarations: [], faults: [], unreadable: [] };
