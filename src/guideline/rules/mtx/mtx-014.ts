import { reviewOf } from '../../clause-standing';
import { type Clock } from '../../clock';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { type MatrixFacts } from '../../snapshots/matrix-facts';

/** 1⑮, 5⑥: a contract in force stands on a demarcation that the parties have agreed: its matrix, or a clause of its own. */
export const MTX_014 = rule({
  id: 'MTX-014',
  about: 'contract',
  clauses: managementVolume('1⑮', '5⑥'),
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate'],
  title: { ja: '契約は有効だが分界表が未合意(草案のまま)', en: 'Contract active but matrix not agreed' },
  remedy: {
    ja: '分界表を事業者と協議して合意し、合意日を記録する',
    en: 'Settle the matrix with the vendor and record the agreement',
  },
  judge(snapshot, clock) {
    const { contract, matrix } = snapshot;
    if (matrix === null || reviewOf(snapshot, 'DEMARCATION') === 'PRESENT') return SILENT;
    if (isAgreed(matrix, clock) || !isActive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { status: matrix.status, agreedOn: matrix.agreedOn });
  },
});

/** Agreed by the clock's day; a missing day of agreement is for MTX-015 to find. */
function isAgreed({ status, agreedOn }: MatrixFacts, clock: Clock): boolean {
  return status === 'AGREED' && (agreedOn === null || clock.hasCome(agreedOn));
}
