import { managementVolume } from '../../clause';
import { judgeArrangement } from '../../governance-standing';
import { rule } from '../../rule';

/** 3.4.1: what is done when information leaks is settled beforehand. */
export const GOV_033 = rule({
  id: 'GOV-033',
  about: 'institution',
  clauses: managementVolume('3.4.1'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '情報漏えい時の対応が未整理', en: 'No procedure for a leak' },
  remedy: {
    ja: '情報漏えい等が起きた場合の対応を整理し、確認記録(LEAK_PROCEDURE)として登録する',
    en: 'Settle what is done when information leaks, and register it as an attestation (LEAK_PROCEDURE)',
  },
  judge(institution, clock) {
    return judgeArrangement(institution, 'LEAK_PROCEDURE', clock, 'MAJOR');
  },
});
