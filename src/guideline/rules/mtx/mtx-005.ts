import { clausesOf } from '../../matrix-template';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.1: the institution keeps its responsibility toward patients, and for choosing and supervising vendors; that it keeps the data of a cloud (CD-01) is ours. */
export const MTX_005 = rule({
  id: 'MTX-005',
  about: 'contract',
  clauses: managementVolume('1.3.1'),
  grades: { MUST: ['BLOCKING'], PRODUCT: ['BLOCKING'] },
  gates: ['matrix.agree'],
  title: {
    ja: '患者等に対する責任・選定/監督責任など医療機関に残る行の最終責任を委託先に割当て',
    en: 'Non-delegable institution duty assigned to vendor',
  },
  remedy: {
    ja: '該当する行の責任主体を医療機関とし、事業者は実施・協力とする',
    en: 'Make the institution accountable for these rows; the vendor may perform or support',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.delegated.length === 0 || !isLive(contract, clock)) return SILENT;
    const rows = matrix.digest.delegated;
    const strength = rows.every((key) => key === OURS) ? 'PRODUCT' : 'MUST';
    return aboutMatrix(matrix, 'BLOCKING', { rows, clauses: clausesOf(rows) }, { strength });
  },
});

/** データ(内容・分類・アクセス権): no clause names it among what cannot be handed over. */
const OURS = 'CD-01';
