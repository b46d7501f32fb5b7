import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.2: whoever investigates a cause is among those whom the legal row binds; which other rows rest on which is ours. */
export const MTX_011 = rule({
  id: 'MTX-011',
  about: 'contract',
  clauses: managementVolume('1.3.2'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  title: { ja: '運用層の割当が法律層の責任範囲と矛盾', en: 'Operational allocation contradicts legal layer' },
  remedy: {
    ja: '運用層の最終責任を、対応する法律層の行に分担のある者に改めるか、法律層の行を改める',
    en: 'Make a party of the legal row accountable, or mend the legal row',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.unbound.length === 0 || !isLive(contract, clock)) return SILENT;
    const rows = matrix.digest.unbound;
    return aboutMatrix(matrix, rows.some((key) => NAMED_BY_THE_GUIDELINE.has(key)) ? 'MAJOR' : 'MINOR', { rows });
  },
});

/** 証拠保全・ログ提供 and 原因究明: the example that 1.3.2 itself gives. */
const NAMED_BY_THE_GUIDELINE: ReadonlySet<string> = new Set(['IR-03', 'IR-04']);
