import { minDate } from '../../../kernel/calendar-date';
import { hasCertainlyGood, isPresented, NUMBERS_OF_GOOD } from '../../certification-standing';
import { aboutCertification } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule, type Verdict } from '../../rule';
import { isEngaged } from '../../vendor-standing';

/** 5②: a certificate that is suspended or withdrawn certifies nothing, though its term has not run out. With another that counts, it is only good to know. */
export const CERT_012 = rule({
  id: 'CERT-012',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { MUST: ['BLOCKING'], PRODUCT: ['ADVISORY'] },
  gates: ['contract.activate', 'vendor.procure'],
  title: { ja: '認証が一時停止・取消し', en: 'Certification suspended or withdrawn' },
  remedy: {
    ja: '停止・取消しの理由と回復の見込みを事業者に確認し、回復したらその日を認証に記録する',
    en: 'Ask the vendor for the reason and the prospect of reinstatement, and record the day on which it is reinstated',
  },
  fixedNumbers: NUMBERS_OF_GOOD,
  judge({ vendor, contracts }, clock) {
    const verdicts: Verdict[] = [];
    for (const certification of vendor.certifications) {
      if (certification.suspensions.length === 0) continue;
      const inEffect = certification.suspensions.filter(({ from, to }) => clock.isWithin(from, to));
      if (inEffect.length === 0) continue;
      if (!isPresented(certification, clock) || !isEngaged(contracts, clock)) continue;
      const status = inEffect.some(({ kind }) => kind === 'WITHDRAWN') ? 'WITHDRAWN' : 'SUSPENDED';
      const since = minDate(...inEffect.map(({ from }) => from));
      const severity = hasCertainlyGood(vendor, clock) ? 'ADVISORY' : 'BLOCKING';
      verdicts.push(aboutCertification(certification, vendor.id, severity, { status, since }));
    }
    return verdicts;
  },
});
