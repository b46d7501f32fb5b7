import { lastWord } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { SILENT, rule } from '../../rule';
import { fixed } from '../../rule-number';
import { isSigned } from '../../snapshots/contract-life';
import { addDays } from '../../../kernel/calendar-date';

const REPORT_DAYS = fixed(30, 'OURS', { ja: '確認から報告まで30日以内', en: 'reported within 30 days of the review' });

/** 2.2.3: the executives know whether what is demanded is met. Within how many days they hear of it is ours. */
export const VND_022 = rule({
  id: 'VND-022',
  about: 'contract',
  clauses: managementVolume('2.2.3'),
  grades: { MUST: ['MINOR'] },
  title: {
    ja: '要求仕様適合性の確認状況を経営層が把握した記録が無い',
    en: 'Conformity review not reported to the executive layer',
  },
  remedy: {
    ja: '要求仕様適合性の確認結果を経営層に報告し、確認記録(RISK_CONFORMITY_REPORT)として登録する',
    en: 'Report the conformity review to the executives, and register it as an attestation (RISK_CONFORMITY_REPORT)',
  },
  fixedNumbers: [REPORT_DAYS],
  judge({ subject, contract, attestations }, clock) {
    const reviewed = lastWord(attestations, 'RISK_CONFORMITY', clock);
    // That nobody has reviewed anything is VND-005's.
    if (reviewed === null || !clock.isPast(addDays(reviewed.on, REPORT_DAYS.value))) return SILENT;
    const reported = lastWord(attestations, 'RISK_CONFORMITY_REPORT', clock);
    if (reported?.conclusion === 'YES' && reported.on >= reviewed.on) return SILENT;
    if (!isSigned(contract, clock)) return SILENT;
    const facts = { vendorId: contract.vendorId, reviewedOn: reviewed.on, reportedOn: reported?.on ?? null };
    return [{ subject, severity: 'MINOR', facts }];
  },
});
