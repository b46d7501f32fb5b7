import { addMonths } from '../../../kernel/calendar-date';
import { isProvenCloudException } from '../../cloud-exception';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { type ContractFacts } from '../../snapshots/contract-snapshot';

/** APPI 25: who entrusts personal data keeps an eye on how the entrusted handles them, while the contract is in force. */
export const VND_006 = rule({
  id: 'VND-006',
  about: 'contract',
  clauses: [
    { document: 'APPI', clause: '25条' },
    { document: 'PPC-GUIDELINE', clause: '通則編 3-4-4' },
    ...managementVolume('1⑭'),
  ],
  grades: { LAW: ['MAJOR'] },
  title: { ja: '委託先の定期評価・取扱状況把握が未実施', en: 'Periodic supervision review overdue' },
  remedy: {
    ja: '委託先における取扱状況を確認し、監督の評価として記録する',
    en: 'Look into how the vendor handles the data and record it as a supervision evaluation',
  },
  policyNumbers: ['supervisionIntervalMonths', 'importantSupervisionIntervalMonths'],
  judge({ subject, contract, supervisionsOn }, clock, policy) {
    if (!isEntrustment(contract) || !isActive(contract, clock)) return SILENT;
    const { vendorId, importance } = contract;
    const reviewedOn = clock.latest(supervisionsOn);
    const months = importance === 'HIGH' ? policy.importantSupervisionIntervalMonths : policy.supervisionIntervalMonths;
    if (reviewedOn !== null && !clock.isPast(addMonths(reviewedOn, months))) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { vendorId, importance, reviewedOn } }];
  },
});

/** Personal data are entrusted; unknown is taken for yes, and an exception without its proofs for none. */
function isEntrustment(contract: ContractFacts): boolean {
  return contract.personalDataHandling !== 'NOT_HANDLED' && !isProvenCloudException(contract);
}
