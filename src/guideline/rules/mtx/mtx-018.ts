import { addDays } from '../../../kernel/calendar-date';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5⑥: a change of contract, re-entrustment, dependencies or equipment is carried into the matrix; the time it may take is ours. */
export const MTX_018 = rule({
  id: 'MTX-018',
  about: 'contract',
  clauses: managementVolume('5⑥'),
  grades: { PRODUCT: ['MAJOR', 'MINOR'] },
  title: {
    ja: '契約変更・機器追加・再委託変更後に分界表を改定していない',
    en: 'Matrix not revised after related change',
  },
  remedy: {
    ja: '変更を反映して分界表を改定し、改めて合意する',
    en: 'Revise the matrix for the change and agree it anew',
  },
  policyNumbers: ['matrixChangeGraceDays'],
  judge({ contract, matrix }, clock, policy) {
    if (matrix === null || matrix.relatedChangeOn === null || matrix.agreedOn === null) return SILENT;
    const { relatedChangeOn, agreedOn } = matrix;
    if (relatedChangeOn <= agreedOn || !clock.hasCome(relatedChangeOn) || !isLive(contract, clock)) return SILENT;
    const isLate = clock.isPast(addDays(relatedChangeOn, policy.matrixChangeGraceDays));
    return aboutMatrix(matrix, isLate ? 'MAJOR' : 'MINOR', { relatedChangeOn, agreedOn });
  },
});
