import { isAgreedOrAtItsGate } from '../../matrix-standing';
import { AGREEMENT_SIDES } from '../../../kernel/terms/demarcation-terms';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1⑮, 5⑥: the agreement is on record from both sides, each with its day; who agreed and by which method is ours to ask. */
export const MTX_015 = rule({
  id: 'MTX-015',
  about: 'contract',
  clauses: managementVolume('1⑮', '5⑥'),
  grades: { MUST: ['BLOCKING'], PRODUCT: ['MINOR'] },
  gates: ['matrix.agree'],
  title: { ja: '合意の書面(双方の確認記録・日付)が無い', en: 'No written agreement by both parties' },
  variants: {
    UNNAMED: {
      ja: '双方の確認と日付はあるが、確認者または方法の記録が無い',
      en: 'Both sides’ confirmations are on record with their days, but not who confirmed or how',
    },
  },
  remedy: {
    ja: '医療機関と事業者の双方について、確認者・日付・方法を記録する',
    en: 'Record the confirmation of the institution and of the vendor, with person, date and method',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || !isAgreedOrAtItsGate(matrix)) return SILENT;
    const sides = AGREEMENT_SIDES.map((side) => ({
      side,
      agreement: matrix.agreements.find((one) => one.side === side),
    }));
    const missing = sides.filter(({ agreement }) => agreement === undefined || !clock.hasCome(agreement.agreedOn));
    const unnamed = sides.filter(({ agreement }) => agreement?.isNamed === false);
    if (missing.length + unnamed.length === 0 || !isLive(contract, clock)) return SILENT;
    const facts = { missing: missing.map(({ side }) => side), unnamed: unnamed.map(({ side }) => side) };
    return missing.length > 0
      ? aboutMatrix(matrix, 'BLOCKING', facts)
      : aboutMatrix(matrix, 'MINOR', facts, { variant: 'UNNAMED' });
  },
});
