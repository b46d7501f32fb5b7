import { managementVolume } from '../../clause';
import { judgeArrangement } from '../../governance-standing';
import { rule } from '../../rule';

/** 3⑬, 3.4.1: there is a continuity plan. What stands in it is GOV-034’s, that it is practised GOV-013’s. */
export const GOV_012 = rule({
  id: 'GOV-012',
  about: 'institution',
  clauses: managementVolume('3⑬', '3.4.1'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: 'BCP が未整備', en: 'BCP missing' },
  remedy: {
    ja: 'BCP を整備し、確認記録(BCP)として登録する',
    en: 'Set up a continuity plan, and register it as an attestation (BCP)',
  },
  judge(institution, clock) {
    return judgeArrangement(institution, 'BCP', clock, 'MAJOR');
  },
});
