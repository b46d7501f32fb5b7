import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume, rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.2: the scope of actual operation names who does the work. */
export const MTX_004 = rule({
  id: 'MTX-004',
  about: 'contract',
  clauses: managementVolume('1.3.2'),
  strength: 'MUST',
  severities: ['MAJOR'],
  gates: ['matrix.agree'],
  blocksAt: [],
  title: { ja: '実施主体がいない行がある', en: 'Row with nobody performing' },
  remedy: {
    ja: '該当する行ごとに実施主体を一者以上定める',
    en: 'Name at least one performing party for each of these rows',
  },
  policyNumbers: [],
  fixedNumber: null,
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.unperformed.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { rows: matrix.digest.unperformed });
  },
});
