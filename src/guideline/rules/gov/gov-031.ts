import { managementVolume } from '../../clause';
import { judgeArrangement } from '../../governance-standing';
import { rule } from '../../rule';

/** 2⑥: information security is managed as daily work, in the circle of plan, do, check and act. */
export const GOV_031 = rule({
  id: 'GOV-031',
  about: 'institution',
  clauses: managementVolume('2⑥'),
  grades: { MUST: ['MINOR'] },
  title: { ja: 'ISMS(PDCA)の策定・実施の記録が無い', en: 'No ISMS/PDCA practice record' },
  remedy: {
    ja: 'ISMS を策定し、PDCA を実施し、確認記録(ISMS)として登録する',
    en: 'Set up an ISMS and practise it, and register it as an attestation (ISMS)',
  },
  judge(institution, clock) {
    return judgeArrangement(institution, 'ISMS', clock, 'MINOR');
  },
});
