import { type DeploymentModel } from '../../../kernel/terms/contract-terms';
import { type PartyKind } from '../../../kernel/terms/demarcation-terms';
import { TEMPLATE_ROWS } from '../../matrix-template';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3, planning volume 2.2(2) of edition 6.0: a layer that the model leaves to providers is not quietly the institution’s, nor the other way round; whom a model suggests is ours. */
export const CLD_005 = rule({
  id: 'CLD-005',
  about: 'contract',
  clauses: [...managementVolume('5.3'), { document: 'MHLW-6.0/企画管理編', clause: '2.2(2)' }],
  grades: { PRODUCT: ['ADVISORY'] },
  title: {
    ja: '層別の分担が類型と矛盾(例: SaaS なのに OS パッチが医療機関)',
    en: 'Layer allocation inconsistent with deployment model',
  },
  remedy: {
    ja: 'サービス類型に合わせて分担を改めるか、異なる理由を行の注記に残す',
    en: 'Mend the allocation to fit the deployment model, or say in a note why it differs',
  },
  judge({ contract, matrix }, clock) {
    const { deploymentModel } = contract;
    if (matrix === null || deploymentModel === null || !isLive(contract, clock)) return SILENT;
    const rows = Object.entries(matrix.digest.layerAnswers).flatMap(([key, { accountable, isNoted }]) => {
      const suggested = isNoted ? undefined : suggestionFor(key, deploymentModel);
      if (suggested === undefined) return [];
      return (accountable === 'INSTITUTION') === (suggested === 'INSTITUTION') ? [] : [key];
    });
    return rows.length === 0 ? SILENT : aboutMatrix(matrix, 'ADVISORY', { deploymentModel, rows: rows.sort() });
  },
});

/** By row and model; looked up for every contract. */
const ALLOCATIONS = new Map(TEMPLATE_ROWS.map(({ key, allocationByModel }) => [key, allocationByModel]));

/** Whom the template suggests as accountable for a row under a model. */
function suggestionFor(key: string, model: DeploymentModel): PartyKind | undefined {
  return ALLOCATIONS.get(key)?.[model]?.find(({ role }) => role === 'ACCOUNTABLE')?.party;
}
