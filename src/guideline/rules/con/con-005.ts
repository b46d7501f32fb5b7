import { reviewOf } from '../../clause-standing';
import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';
import { type MatrixFacts } from '../../snapshots/matrix-facts';

/** 5④, 1⑮: the demarcation of responsibility is written into the contract, or agreed as a matrix beside it. */
export const CON_005 = rule({
  id: 'CON-005',
  about: 'contract',
  clauses: managementVolume('5④', '5.2.1', '1⑮'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['contract.activate'],
  title: { ja: '責任分界が契約等に明示されていない', en: 'Responsibility demarcation not specified' },
  remedy: {
    ja: '責任分界を契約に明示するか、責任分界表を事業者と合意する',
    en: 'Have the contract state the demarcation, or agree the demarcation matrix with the vendor',
  },
  judge(snapshot, clock) {
    const { subject, contract, matrix } = snapshot;
    const review = reviewOf(snapshot, 'DEMARCATION');
    if (review === 'PRESENT' || isAgreed(matrix, clock) || !isLive(contract, clock)) return SILENT;
    const matrixStatus = matrix === null ? null : matrix.status;
    return [{ subject, severity: 'BLOCKING', facts: { clause: 'DEMARCATION', review, matrixStatus } }];
  },
});

function isAgreed(matrix: MatrixFacts | null, clock: Clock): boolean {
  if (matrix === null || matrix.status !== 'AGREED') return false;
  return matrix.agreedOn === null || clock.hasCome(matrix.agreedOn);
}
