import { isProvided } from '../../provision-standing';
import { rule, SILENT } from '../../rule';

/** APPI 27② proviso: what needs special care, as medical information does, is never provided by opt-out. */
export const TPP_011 = rule({
  id: 'TPP-011',
  about: 'provision',
  clauses: [{ document: 'APPI', clause: '27条2項ただし書' }],
  grades: { LAW: ['BLOCKING'] },
  gates: ['provision.activate'],
  title: { ja: '要配慮個人情報をオプトアウトで提供', en: 'Opt-out used for medical data' },
  remedy: {
    ja: '本人の同意その他の根拠を確認して登録するまで提供を止める',
    en: 'Stop providing until consent, or another basis, is there and registered',
  },
  judge(provision, clock) {
    const { id, legalBasis } = provision;
    if (legalBasis !== 'OPT_OUT' || !isProvided(provision, clock)) return SILENT;
    return [{ subject: { kind: 'PROVISION', id }, severity: 'BLOCKING', facts: { legalBasis } }];
  },
});
