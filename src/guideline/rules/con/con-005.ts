import { judgeClause, unconfirmed } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { isAgreed } from '../../matrix-standing';
import { rule, SILENT } from '../../rule';

/** 5④, 1⑮: the demarcation of responsibility is written into the contract, or agreed as a matrix beside it. */
export const CON_005 = rule({
  id: 'CON-005',
  about: 'contract',
  clauses: managementVolume('5④', '5.2.1', '1⑮'),
  grades: { MUST: ['BLOCKING', 'MINOR'] },
  gates: ['contract.activate'],
  title: { ja: '責任分界が契約等に明示されていない', en: 'Responsibility demarcation not specified' },
  variants: unconfirmed('責任分界の定め', 'a clause on the demarcation'),
  remedy: {
    ja: '責任分界を契約に明示するか、責任分界表を事業者と合意する',
    en: 'Have the contract state the demarcation, or agree the demarcation matrix with the vendor',
  },
  judge(snapshot, clock) {
    const { matrix } = snapshot;
    if (isAgreed(matrix, clock)) return SILENT;
    const rated = { absent: 'BLOCKING', unconfirmed: 'MINOR' } as const;
    return judgeClause(snapshot, clock, 'DEMARCATION', rated, { matrixStatus: matrix?.status ?? null });
  },
});
