import { addDays } from '../../../kernel/calendar-date';
import { mayQualify } from '../../certification-standing';
import { aboutCertification } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule, type Verdict } from '../../rule';
import { isEngaged } from '../../vendor-standing';

/** Ours, for 5②: that a vendor is certified is looked up where the certificates are published, and again every year. */
export const CERT_014 = rule({
  id: 'CERT-014',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['MINOR', 'ADVISORY'] },
  title: {
    ja: '公開簿(JIPDEC付与事業者検索/ISMS-AC認証取得組織検索/ISMAPリスト)で未照合、または照合が古い',
    en: 'Not verified against the public register, or verification stale',
  },
  variants: {
    NOT_FOUND: {
      ja: '公開簿で照合したが、登録が見つかっていない',
      en: 'Looked up in the public register, and not found there',
    },
    LATE: {
      ja: '公開簿との前回の照合から定めた日数を過ぎている',
      en: 'Last found in the public register longer ago than the days set',
    },
  },
  remedy: {
    ja: '認証を公開簿で照合し、照合日と照合先を記録する',
    en: 'Look the certificate up in its public register and record the day and the register',
  },
  policyNumbers: ['verificationMaxAgeDays'],
  judge({ vendor, contracts }, clock, policy) {
    const verdicts: Verdict[] = [];
    for (const certification of vendor.certifications) {
      const { scheme, validFrom, validTo, verifiedOn, verifiedResult } = certification;
      const looked = verifiedOn !== null && clock.hasCome(verifiedOn);
      const found = looked && verifiedResult === 'FOUND';
      if (found && !clock.isPast(addDays(verifiedOn, policy.verificationMaxAgeDays))) continue;
      if (!clock.isWithin(validFrom, validTo) || !mayQualify(scheme) || !isEngaged(contracts, clock)) continue;
      const facts = { verifiedOn: looked ? verifiedOn : null, verifiedResult: looked ? verifiedResult : null };
      const verdict = aboutCertification(certification, vendor.id, found ? 'ADVISORY' : 'MINOR', facts);
      const variant = found ? 'LATE' : facts.verifiedResult === 'NOT_FOUND' ? 'NOT_FOUND' : null;
      verdicts.push(variant === null ? verdict : { ...verdict, variant });
    }
    return verdicts;
  },
});
