import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.2: whoever answers in practice is among those whom the legal row binds; which rows rest on which is ours. */
export const MTX_011 = rule({
  id: 'MTX-011',
  about: 'contract',
  clauses: managementVolume('1.3.2'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '運用層の割当が法律層の責任範囲と矛盾', en: 'Operational allocation contradicts legal layer' },
  remedy: {
    ja: '運用層の最終責任を、対応する法律層の行に分担のある者に改めるか、法律層の行を改める',
    en: 'Make a party of the legal row accountable, or mend the legal row',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.unbound.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { rows: matrix.digest.unbound });
  },
});
