import { managementVolume } from '../../clause';
import { aboutInstitution, unconfirmedOf } from '../../governance-standing';
import { rule, SILENT } from '../../rule';

const EITHER = ['APPROVAL_SCHEME', 'PROCUREMENT_COMMITTEE'] as const;

/** 3⑥: there is a committee; where there is none, what is brought in or changed takes an approval all the same. */
export const GOV_005 = rule({
  id: 'GOV-005',
  about: 'institution',
  clauses: managementVolume('3⑥'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '委員会も承認の仕組みも無い', en: 'Neither committee nor approval mechanism' },
  remedy: {
    ja: '情報システム管理委員会等(PROCUREMENT_COMMITTEE)を設置するか、導入・変更に承認を要する仕組み(APPROVAL_SCHEME)を整え、確認記録として登録する',
    en: 'Set up a committee (PROCUREMENT_COMMITTEE), or a scheme by which introductions and changes are approved (APPROVAL_SCHEME), and register it as an attestation',
  },
  judge(institution, clock) {
    const missing = unconfirmedOf(institution.attestations, EITHER, clock);
    return missing.length < EITHER.length ? SILENT : aboutInstitution(institution, 'MAJOR', { missing });
  },
});
