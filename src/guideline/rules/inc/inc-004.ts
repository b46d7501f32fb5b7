import { managementVolume } from '../../clause';
import { isDone, judgeIncidents, OPEN_DAYS, owedAtItsEnd } from '../../incident-standing';
import { rule } from '../../rule';

/** 1⑪, 5.3: the cause is looked for, together with the vendor where one had part in it; how long that may take is ours. */
export const INC_004 = rule({
  id: 'INC-004',
  about: 'institution',
  clauses: managementVolume('1⑪', '5.3'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: '委託先との原因究明の記録が無い', en: 'No joint cause-investigation record' },
  variants: {
    OPEN: {
      ja: '覚知から30日を過ぎ、委託先との原因究明の記録が無い',
      en: 'Known for more than 30 days, and no cause found together with the vendor',
    },
  },
  remedy: {
    ja: '委託先等と協働して原因を究明し、その日と内容を登録する',
    en: 'Look for the cause together with the vendor, and register when and what it was',
  },
  fixedNumbers: [OPEN_DAYS],
  judge(institution, clock) {
    return judgeIncidents(institution, clock, (incident) => {
      const { causeAnalysedOn, causeWithVendor, vendorInvolved } = incident;
      const isJoint = vendorInvolved === 'NO' || causeWithVendor === 'YES';
      if (isDone(causeAnalysedOn, clock) && isJoint) return null;
      const owed = owedAtItsEnd(incident, clock, 'MUST');
      return owed === null
        ? null
        : { ...owed, facts: { ...owed.facts, causeAnalysedOn, vendorInvolved, causeWithVendor } };
    });
  },
});
