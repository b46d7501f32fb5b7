import { managementVolume } from '../../clause';
import { inUse } from '../../dependency-standing';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3: what the cloud’s provider answers for is at hand; that it is a paper of its own is ours. */
export const CLD_008 = rule({
  id: 'CLD-008',
  about: 'contract',
  clauses: managementVolume('5.3'),
  grades: { PRODUCT: ['ADVISORY'] },
  title: { ja: '利用クラウドの共有責任モデル文書の証拠が無い', en: 'No shared-responsibility evidence for cloud' },
  remedy: {
    ja: '利用クラウドの共有責任モデルの文書を入手し、所在を登録する',
    en: 'Obtain the provider’s shared-responsibility paper and record where it is',
  },
  judge({ subject, contract, dependencies }, clock) {
    if (!isLive(contract, clock)) return SILENT;
    const clouds = inUse(dependencies, clock).filter(
      ({ kind, hasResponsibilityPaper }) => kind === 'CLOUD' && !hasResponsibilityPaper,
    );
    if (clouds.length === 0) return SILENT;
    return [{ subject, severity: 'ADVISORY', facts: { clouds: clouds.map(({ name }) => name).sort() } }];
  },
});
