import { AGREEMENT_SIDES } from '../../../kernel/terms/demarcation-terms';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1⑮, 5⑥: the agreement is on record from both sides, each with its day. */
export const MTX_015 = rule({
  id: 'MTX-015',
  about: 'contract',
  clauses: managementVolume('1⑮', '5⑥'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['matrix.agree'],
  title: { ja: '合意の書面(双方の確認記録・日付)が無い', en: 'No written agreement by both parties' },
  remedy: {
    ja: '医療機関と事業者の双方について、確認者・日付・方法を記録する',
    en: 'Record the confirmation of the institution and of the vendor, with person, date and method',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null) return SILENT;
    const missing = AGREEMENT_SIDES.filter(
      (side) => !matrix.agreements.some((agreement) => agreement.side === side && clock.hasCome(agreement.agreedOn)),
    );
    if (missing.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'BLOCKING', { missing });
  },
});
