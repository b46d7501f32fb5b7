import { missingOfConsent } from '../../consent-abroad';
import { rule } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** APPI 28(2), rules 17: who relies on consent has it beforehand, from people who were told the country, its regime and the recipient's measures. */
export const SUB_015 = rule({
  id: 'SUB-015',
  about: 'contract',
  clauses: [
    { document: 'APPI', clause: '28条2項' },
    { document: 'APPI', clause: '施行規則17条' },
  ],
  grades: { LAW: ['BLOCKING'] },
  gates: ['subcontract.approve'],
  title: {
    ja: '本人同意に依拠する場合の情報提供(国名・制度・措置)の記録が無い',
    en: 'Overseas consent basis: information items missing',
  },
  remedy: {
    ja: '国名・制度・措置を本人に示して同意を得た日と示した内容を登録する。示せない項目は、代わりに示した内容と理由を登録する',
    en: 'Register when the persons consented and what they were told; of what could not be said, what they were told instead and why',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      const { abroad, handlesPersonalData, vendorCountry, startedOn } = subcontract;
      if (abroad.basis !== 'CONSENT' || handlesPersonalData === 'NO' || vendorCountry === 'JP') return null;
      const missing = missingOfConsent(abroad, startedOn, clock);
      if (missing.length === 0) return null;
      const { consentOn } = abroad;
      return { severity: 'BLOCKING', facts: { appi28Basis: 'CONSENT', consentOn, startedOn, missing } };
    });
  },
});
