import { isProvided } from '../../provision-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 1.4: the institution goes on answering for the source data; that somebody is named for it is ours. */
export const TPP_007 = rule({
  id: 'TPP-007',
  about: 'provision',
  clauses: managementVolume('1.4'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: '提供後も保有する元情報の管理責任者が未定', en: 'Retained source-data responsibility undefined' },
  remedy: {
    ja: '提供後も保有する元情報の管理責任者を定めて登録する',
    en: 'Settle who answers for the source data that stay, and register it',
  },
  judge(provision, clock) {
    if (provision.sourceRetentionOwner !== null || !isProvided(provision, clock)) return SILENT;
    return [
      { subject: { kind: 'PROVISION', id: provision.id }, severity: 'MINOR', facts: { sourceRetentionOwner: null } },
    ];
  },
});
