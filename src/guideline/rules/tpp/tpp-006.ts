import { type ProvisionSnapshot } from '../../snapshots/provision-snapshot';
import { FOREIGN_INFORMATION } from '../../../kernel/terms/provision-terms';
import { isUnderWay } from '../../provision-standing';
import { rule, SILENT } from '../../rule';

/**
 * APPI 28: a provision to somebody abroad has a basis of its own, and consent to it is given by those who were told of the
 * country, its regime and the recipient’s measures. A country that nobody knows counts as abroad; work entrusted abroad is
 * provided there all the same (27⑤ does not apply).
 */
export const TPP_006 = rule({
  id: 'TPP-006',
  about: 'provision',
  clauses: [{ document: 'APPI', clause: '28条' }],
  grades: { LAW: ['BLOCKING'] },
  gates: ['provision.activate'],
  title: { ja: '外国の第三者への提供の根拠・情報提供が無い', en: 'Foreign recipient: basis/information missing' },
  remedy: {
    ja: '提供先の国と、外国にある第三者への提供の根拠・本人への情報提供を確認して登録する',
    en: 'Establish the recipient’s country and what a provision abroad rests on, and register them',
  },
  judge(provision, clock) {
    const { id, recipientCountry, foreignBasis, foreignInformation } = provision;
    if (recipientCountry === 'JP' || isExempt(provision)) return SILENT;
    const untold =
      foreignBasis === 'CONSENT' ? FOREIGN_INFORMATION.filter((one) => !foreignInformation.includes(one)).sort() : [];
    if ((foreignBasis !== null && untold.length === 0) || !isUnderWay(provision, clock)) return SILENT;
    return [
      { subject: { kind: 'PROVISION', id }, severity: 'BLOCKING', facts: { recipientCountry, foreignBasis, untold } },
    ];
  },
});

/** 27条1項各号: by law, for life and limb, for public health. */
function isExempt({ legalBasis }: ProvisionSnapshot): boolean {
  return legalBasis === 'LAW' || legalBasis === 'PUBLIC_HEALTH';
}
