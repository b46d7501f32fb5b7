import { isUnderWay } from '../../provision-standing';
import { rule, SILENT } from '../../rule';

/** APPI 28: a provision to somebody abroad has a basis of its own; a country that nobody knows counts as abroad. */
export const TPP_006 = rule({
  id: 'TPP-006',
  about: 'provision',
  clauses: [{ document: 'APPI', clause: '28' }],
  grades: { LAW: ['BLOCKING'] },
  gates: ['provision.activate'],
  title: { ja: '外国の第三者への提供の根拠・情報提供が無い', en: 'Foreign recipient: basis/information missing' },
  remedy: {
    ja: '提供先の国と、外国にある第三者への提供の根拠・本人への情報提供を確認して登録する',
    en: 'Establish the recipient’s country and what a provision abroad rests on, and register them',
  },
  judge(provision, clock) {
    if (provision.recipientCountry === 'JP' || provision.foreignBasis !== null || !isUnderWay(provision, clock))
      return SILENT;
    return [
      {
        subject: { kind: 'PROVISION', id: provision.id },
        severity: 'BLOCKING',
        facts: { recipientCountry: provision.recipientCountry, foreignBasis: null },
      },
    ];
  },
});
