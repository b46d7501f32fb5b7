import { isProvided } from '../../provision-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 1.4: responsibility is settled by the form of the provision, such as a regional network or the patient’s own direction. */
export const TPP_008 = rule({
  id: 'TPP-008',
  about: 'provision',
  clauses: managementVolume('1.4'),
  grades: { MUST: ['MINOR'] },
  title: {
    ja: '提供の形態(連携ネットワーク、患者の指示等)に応じた責任範囲の整理が無い',
    en: 'Scheme-specific allocation missing (regional network, patient-directed)',
  },
  remedy: {
    ja: '提供の形態(医療情報連携ネットワーク、本人の指示による提供等)を登録し、形態に応じて責任を整理する',
    en: 'Register the form of the provision and settle responsibility accordingly',
  },
  judge(provision, clock) {
    const { id, scheme, hasSchemeAllocation } = provision;
    if ((scheme !== null && hasSchemeAllocation) || !isProvided(provision, clock)) return SILENT;
    return [{ subject: { kind: 'PROVISION', id }, severity: 'MINOR', facts: { scheme, hasSchemeAllocation } }];
  },
});
