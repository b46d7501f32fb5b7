import { isAnsweredElsewhere } from '../../matrix-standing';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.2, 5.3: who investigates causes, and how far, is settled beforehand. */
export const MTX_010 = rule({
  id: 'MTX-010',
  about: 'contract',
  clauses: managementVolume('1.3.2', '5.3'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '原因究明の運用・対応範囲の行が無い/未割当', en: 'Cause-investigation row missing/unassigned' },
  remedy: {
    ja: '原因究明の行(IR-04)を設け、運用・対応範囲の責任主体を定める',
    en: 'Add the cause-investigation row (IR-04) and name its accountable party',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || !isLive(contract, clock)) return SILENT;
    const { causeRows, causeUnanswered } = matrix.digest;
    const isCovered =
      (causeRows > 0 && causeUnanswered.length === 0) || isAnsweredElsewhere(CAUSE_INVESTIGATION, matrix, clock);
    return isCovered ? SILENT : aboutMatrix(matrix, 'MAJOR', { causeRows, rows: causeUnanswered });
  },
});

/** 原因究明. */
const CAUSE_INVESTIGATION = 'IR-04';
