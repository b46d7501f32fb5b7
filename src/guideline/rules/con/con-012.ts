import { reviewOf } from '../../clause-standing';
import { isProvenCloudException } from '../../cloud-exception';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/**
 * 1.3.1, APPI 25: the contract lets the institution supervise the vendor: reports, papers, a look on site. A proven cloud
 * exception lifts the duty to supervise (1.3.1 footnote 1) and the rule with it.
 */
export const CON_012 = rule({
  id: 'CON-012',
  about: 'contract',
  clauses: [...managementVolume('1.3.1', '1.2.1'), { document: 'APPI', clause: '25条' }],
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate'],
  title: {
    ja: '監督・報告・監査(立入/資料徴求)権の条項が無い',
    en: 'No supervision/reporting/audit right',
  },
  remedy: {
    ja: '報告・資料の徴求・立入等による監督の権利を契約に定め、該当条項を登録する',
    en: 'Have the contract grant supervision by reports, papers and on-site audits, and register the clause',
  },
  judge(snapshot, clock) {
    const { subject, contract } = snapshot;
    const review = reviewOf(snapshot, 'AUDIT_REPORTING');
    if (review === 'PRESENT' || isProvenCloudException(contract) || !isLive(contract, clock)) return SILENT;
    const { personalDataHandling } = contract;
    return [{ subject, severity: 'MAJOR', facts: { clause: 'AUDIT_REPORTING', review, personalDataHandling } }];
  },
});
