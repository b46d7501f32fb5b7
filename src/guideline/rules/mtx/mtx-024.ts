import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5⑥, 3③: for the institution somebody agrees who is in charge of it; that the role is checked is ours. */
export const MTX_024 = rule({
  id: 'MTX-024',
  about: 'contract',
  clauses: managementVolume('5⑥', '3③'),
  grades: { PRODUCT: ['MINOR'] },
  gates: ['matrix.agree'],
  title: {
    ja: '合意した院内承認者が企画管理者・安全管理責任者・経営層のいずれでもない',
    en: 'Agreement without required institution roles',
  },
  remedy: {
    ja: '企画管理者・安全管理責任者・経営層のいずれかが医療機関側の合意を行う',
    en: 'Have the planning manager, the safety manager or an executive agree for the institution',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || !isLive(contract, clock)) return SILENT;
    const roles = matrix.agreements.filter(({ side }) => side === 'INSTITUTION').map(({ personRole }) => personRole);
    if (roles.length === 0 || roles.some((role) => IN_CHARGE.has(role))) return SILENT;
    return aboutMatrix(matrix, 'MINOR', { roles: [...roles].sort() });
  },
});

const IN_CHARGE: ReadonlySet<string> = new Set(['PLANNING_MANAGER', 'SAFETY_MANAGER', 'EXECUTIVE']);
