import { standingOf } from '../../clause-standing';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isAgreed } from '../../matrix-standing';
import { isActive } from '../../snapshots/contract-life';

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
    if (matrix === null || standingOf(snapshot, 'DEMARCATION', clock) === 'SETTLED') return SILENT;
    // A missing day of agreement is for MTX-015 to find.
    if (isAgreed(matrix, clock) || !isActive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { status: matrix.status, agreedOn: matrix.agreedOn });
  },
});
