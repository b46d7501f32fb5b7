import { addDays, type CalendarDate } from '../../../kernel/calendar-date';
import { hasCertainlyGood, NUMBERS_OF_GOOD } from '../../certification-standing';
import { aboutCertification } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { Clock } from '../../clock';
import { rule, type Verdict } from '../../rule';
import { isInForce } from '../../snapshots/contract-life';
import { type CertificationFacts, type VendorSnapshot } from '../../snapshots/vendor-snapshot';
import { isEngaged } from '../../vendor-standing';

/** Ours, for 5②: between a certificate and the one that followed it lay days without any, while a contract was in force. */
export const CERT_022 = rule({
  id: 'CERT-022',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['ADVISORY'] },
  title: { ja: '過去の認証期間に空白がある', en: 'Historic gap between consecutive certificates' },
  remedy: {
    ja: '空白期間の経緯と安全管理の状況を事業者に確認し、記録する',
    en: 'Ask the vendor how the gap came about and how safety was managed meanwhile, and record it',
  },
  fixedNumbers: NUMBERS_OF_GOOD,
  judge(snapshot, clock) {
    const { vendor, contracts } = snapshot;
    const verdicts: Verdict[] = [];
    for (const next of vendor.certifications) {
      const predecessor = lastBefore(next, vendor.certifications);
      if (predecessor === undefined || !clock.hasCome(next.validFrom)) continue;
      const { id: predecessorId, validTo } = predecessor;
      if (next.validFrom <= addDays(validTo, 1)) continue;
      const from = firstUncovered(snapshot, addDays(validTo, 1), next.validFrom);
      if (from === null || !isEngaged(contracts, clock)) continue;
      const facts = { predecessorId, from, to: addDays(next.validFrom, -1) };
      verdicts.push(aboutCertification(next, vendor.id, 'ADVISORY', facts));
    }
    return verdicts;
  },
});

/** Several may have been followed by one: what counts is the last of them to end. */
function lastBefore(
  { id }: CertificationFacts,
  certifications: readonly CertificationFacts[],
): CertificationFacts | undefined {
  return certifications
    .filter(({ successorId }) => successorId === id)
    .reduce<CertificationFacts | undefined>(
      (last, one) => (last === undefined || one.validTo > last.validTo ? one : last),
      undefined,
    );
}

/** The first day before `end` on which a contract was in force and no certificate certainly counted; what was so on past days is settled. */
function firstUncovered(
  { vendor, contracts }: VendorSnapshot,
  from: CalendarDate,
  end: CalendarDate,
): CalendarDate | null {
  let day: CalendarDate | null = from;
  while (day !== null && day < end) {
    const then: Clock = new Clock(day);
    const inForce = contracts.filter((contract) => contract.handlesMedicalInfo !== 'NO' && isInForce(contract, then));
    if (!hasCertainlyGood(vendor, then) && inForce.length > 0) return day;
    day = then.nextTurnOn;
  }
  return null;
}
