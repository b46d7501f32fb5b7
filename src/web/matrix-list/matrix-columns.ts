import { type MatrixListItemView } from '../../demarcation/listing/dto/matrix-list.dto';
import { STATUS_WORDS } from '../../reports/words';
import { type Column } from '../exports/list-export';
import { CONCLUSION_WORDS } from '../matrices/matrix-words';
import { type Viewer } from '../viewer';
import { waitingFor } from './waiting-for';

/** The list of matrices as a file for Excel. */
export function matrixColumns(
  { text }: Viewer,
  vendorOf: ReadonlyMap<string, string> | null,
): readonly Column<MatrixListItemView>[] {
  return [
    { name: { ja: '契約番号', en: 'Contract' }, of: ({ contractNo }) => contractNo },
    { name: { ja: '件名', en: 'Title' }, of: ({ contractTitle }) => contractTitle },
    { name: { ja: '事業者', en: 'Vendor' }, of: ({ vendorId }) => vendorOf?.get(vendorId) },
    { name: { ja: '版', en: 'Revision' }, of: ({ revision }) => String(revision) },
    { name: { ja: '状態', en: 'Status' }, of: ({ status }) => text(STATUS_WORDS[status]) },
    { name: { ja: '作り方', en: 'How it comes about' }, of: ({ conclusion }) => text(CONCLUSION_WORDS[conclusion]) },
    { name: { ja: '待たれている側', en: 'Waits for' }, of: (matrix) => text(waitingFor(matrix)) },
    { name: { ja: '合意日', en: 'Agreed on' }, of: ({ agreedOn }) => agreedOn },
    { name: { ja: '事実と合わない日', en: 'No longer fits since' }, of: ({ staleSince }) => staleSince },
    { name: { ja: '対象の行', en: 'Rows' }, of: ({ counts }) => String(counts.rows) },
    { name: { ja: '未申告', en: 'Undeclared' }, of: ({ counts }) => String(counts.undeclared) },
    { name: { ja: '一方のみ申告', en: 'Declared by one' }, of: ({ counts }) => String(counts.declaredByOne) },
    { name: { ja: '相違', en: 'Differing' }, of: ({ counts }) => String(counts.differing) },
  ];
}
