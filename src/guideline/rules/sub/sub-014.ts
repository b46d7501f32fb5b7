import { addMonths } from '../../../kernel/calendar-date';
import { rule } from '../../rule';
import { isAtWork } from '../../subcontract-standing';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** APPI 28(3), rules 18: who relies on an equivalent system checks from time to time that it is kept and that no foreign regime stands against it. */
export const SUB_014 = rule({
  id: 'SUB-014',
  about: 'contract',
  clauses: [
    { document: 'APPI', clause: '28条3項' },
    { document: 'APPI', clause: '施行規則18条1項1号' },
    { document: 'PPC-GUIDELINE', clause: '外国第三者提供編 6-1' },
  ],
  grades: { LAW: ['MAJOR'], OTHER_DOCUMENT: ['MAJOR'] },
  title: {
    ja: '基準適合体制に依拠する場合の定期確認(実施状況・外国制度)が期限超過',
    en: 'Overseas: periodic (annual) check overdue',
  },
  remedy: {
    ja: '再委託先における措置の実施状況と外国の制度を確認し、確認日を登録する',
    en: 'Check how the sub-entrustee keeps the measures and what the foreign regime asks, and register the day',
  },
  policyNumbers: ['overseasCheckIntervalMonths'],
  judge(snapshot, clock, policy) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      const { abroad, overseasChecksOn, startedOn, handlesPersonalData, vendorCountry } = subcontract;
      const appi28Basis = abroad.basis;
      if (appi28Basis !== 'EQUIVALENT_SYSTEM' || !isAtWork(subcontract, clock)) return null;
      // Where no data go abroad, no basis is relied upon, whatever was registered as one.
      if (handlesPersonalData === 'NO' || vendorCountry === 'JP') return null;
      const checkedOn = clock.latest(overseasChecksOn);
      const countsFrom = checkedOn ?? startedOn;
      if (countsFrom !== null && !clock.isPast(addMonths(countsFrom, policy.overseasCheckIntervalMonths))) return null;
      // The law asks for it from time to time; that this is about once a year is the PPC guideline's.
      const strength = checkedOn === null ? 'LAW' : 'OTHER_DOCUMENT';
      return { severity: 'MAJOR', strength, facts: { appi28Basis, startedOn, checkedOn } };
    });
  },
});
