import { managementVolume } from '../../clause';
import { judgeArrangement } from '../../governance-standing';
import { rule } from '../../rule';

/** 3⑱, 3.4.3: how to report to the ministry, the police and other authorities is laid down beforehand. */
export const GOV_019 = rule({
  id: 'GOV-019',
  about: 'institution',
  clauses: managementVolume('3⑱', '3.4.3'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '厚労省・都道府県警察・所管官庁への報告手順が無い', en: 'No authority-reporting procedure' },
  remedy: {
    ja: '厚生労働省・都道府県警察・所管官庁への報告の手順・体制を整備し、確認記録(AUTHORITY_REPORT_PROCEDURE)として登録する',
    en: 'Lay down how to report to the ministry, the police and other authorities, and register it as an attestation (AUTHORITY_REPORT_PROCEDURE)',
  },
  judge(institution, clock) {
    return judgeArrangement(institution, 'AUTHORITY_REPORT_PROCEDURE', clock, 'MAJOR');
  },
});
