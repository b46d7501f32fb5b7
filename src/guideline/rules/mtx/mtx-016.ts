import { isAgreedOrAtItsGate } from '../../matrix-standing';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1⑮: what was agreed is kept: the paper of a side, or what each confirmed; that its text is kept under a hash too is ours. */
export const MTX_016 = rule({
  id: 'MTX-016',
  about: 'contract',
  clauses: managementVolume('1⑮'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  gates: ['matrix.agree'],
  title: { ja: '合意版の書面が保管されていない', en: 'Agreed version not stored (immutable)' },
  variants: {
    TEXT_NOT_KEPT: {
      ja: '合意の書面の所在は記録されているが、合意した本文とハッシュ値が保管されていない',
      en: 'Where the agreed paper is kept is on record; its text and hash are not kept',
    },
  },
  remedy: {
    ja: '合意した版の書面を保管し、その所在を合意の記録に記す(双方申告の版は合意時に本文とハッシュ値を保管する)',
    en: 'Keep the paper of the agreed version and record where it is; a declared version is kept with its hash when it is agreed',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || !isAgreedOrAtItsGate(matrix) || !isLive(contract, clock)) return SILENT;
    const { status, agreements, isContentKept } = matrix;
    const isPaperKept = agreements.some(({ isDocumented }) => isDocumented);
    const isTextMissing = status === 'AGREED' && !isContentKept;
    if (isPaperKept && !isTextMissing) return SILENT;
    const facts = { isPaperKept, isContentKept };
    return isPaperKept
      ? aboutMatrix(matrix, 'MINOR', facts, { variant: 'TEXT_NOT_KEPT' })
      : aboutMatrix(matrix, 'MAJOR', facts);
  },
});
