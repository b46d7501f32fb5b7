import { addDays } from '../../../kernel/calendar-date';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { isLive } from '../../snapshots/contract-life';

const REVIEWED_WITHIN_DAYS = fixed(30, 'OURS', {
  ja: '受領した資料は30日以内に評価する',
  en: 'what was received is reviewed within 30 days',
});

/** Ours, for footnote 4: papers that nobody has read show nothing. One after which a later one was reviewed need not be read any more. */
export const CERT_007 = rule({
  id: 'CERT-007',
  about: 'contract',
  clauses: managementVolume('5.1.2 脚注4'),
  grades: { PRODUCT: ['ADVISORY'] },
  title: {
    ja: '有効性資料は受領したが院内で評価していない',
    en: 'Effectiveness evidence received but not reviewed',
  },
  remedy: {
    ja: '受領した資料を評価し、評価日・評価者・結論を記録する',
    en: 'Review what was received, and record when, by whom and with what conclusion',
  },
  fixedNumbers: [REVIEWED_WITHIN_DAYS],
  judge: ofEachVendor(({ subject, contract, effectivenessEvidence }, clock) => {
    if (contract.handlesMedicalInfo === 'NO') return SILENT;
    const isReviewed = ({ reviewedOn }: (typeof effectivenessEvidence)[number]) =>
      reviewedOn !== null && clock.hasCome(reviewedOn);
    const readOn = clock.latest(effectivenessEvidence.filter(isReviewed).map(({ receivedOn }) => receivedOn));
    const unread = effectivenessEvidence.filter(
      (evidence) =>
        !isReviewed(evidence) &&
        (readOn === null || evidence.receivedOn > readOn) &&
        clock.isPast(addDays(evidence.receivedOn, REVIEWED_WITHIN_DAYS.value)),
    );
    if (unread.length === 0 || !isLive(contract, clock)) return SILENT;
    const receivedOn = [...new Set(unread.map((evidence) => evidence.receivedOn))].sort();
    return [{ subject, severity: 'ADVISORY', facts: { vendorId: contract.vendorId, receivedOn } }];
  }),
});
