import { judgeClause, unconfirmed } from '../../clause-standing';
import { isProvenCloudException } from '../../cloud-exception';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/**
 * General guideline 3-4-4, for 1.2.1 and 1.3.1: it is desirable that the contract lets the institution supervise the vendor:
 * reports, papers, a look on site. A proven cloud exception lifts the duty to supervise (1.3.1 footnote 1) and the rule with it.
 */
export const CON_012 = rule({
  id: 'CON-012',
  about: 'contract',
  clauses: [{ document: 'PPC-GUIDELINE', clause: '通則編 3-4-4(2)' }, ...managementVolume('1.2.1', '1.3.1')],
  grades: { SHOULD: ['MINOR'] },
  gates: ['contract.activate'],
  title: {
    ja: '監督・報告・監査(立入/資料徴求)権の条項が無い',
    en: 'No supervision/reporting/audit right',
  },
  variants: unconfirmed('監督・報告・監査権の定め', 'a right to supervise, to reports and to audits'),
  remedy: {
    ja: '報告・資料の徴求・立入等による監督の権利を契約に定め、該当条項を登録する',
    en: 'Have the contract grant supervision by reports, papers and on-site audits, and register the clause',
  },
  judge(snapshot, clock) {
    const { contract } = snapshot;
    const { personalDataHandling } = contract;
    if (personalDataHandling === 'NOT_HANDLED' || isProvenCloudException(snapshot, clock)) return SILENT;
    return judgeClause(
      snapshot,
      clock,
      'AUDIT_REPORTING',
      { absent: 'MINOR', unconfirmed: 'MINOR' },
      {
        personalDataHandling,
      },
    );
  },
});
