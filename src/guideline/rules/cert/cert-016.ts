import {
  editionStanding,
  hasCertainlyGood,
  isPresented,
  isSuspended,
  LAST_DAY_OF_27001_2013,
} from '../../certification-standing';
import { aboutCertification } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule, type Verdict } from '../../rule';
import { isEngaged } from '../../vendor-standing';

/** ISMS-AC ended the transition from the 2013/2014 editions of 27001; CERT-001 does not count such a certificate. */
export const CERT_016 = rule({
  id: 'CERT-016',
  about: 'vendor',
  clauses: [...managementVolume('5②'), { document: 'ISMS-AC', clause: 'JIS Q 27001:2014 からの移行期限' }],
  grades: { OTHER_DOCUMENT: ['MAJOR', 'MINOR'] },
  gates: ['contract.activate', 'contract.renew', 'vendor.procure'],
  title: {
    ja: '廃止版規格の認証が有効として登録されている',
    en: 'Certificate cites withdrawn edition (transition ended 2025-10-31)',
  },
  variants: {
    UNCONFIRMED: {
      ja: '移行期限より前からの ISMS 認証について、規格の版が未確認',
      en: 'Not confirmed to which edition the ISMS certificate from before the transition’s end is',
    },
  },
  remedy: {
    ja: '現行版(JIS Q 27001:2023 / ISO/IEC 27001:2022 以降)への移行を事業者に確認し、移行後の認証を登録する',
    en: 'Ask the vendor for the certificate to the edition in force (JIS Q 27001:2023, ISO/IEC 27001:2022 or later) and register it',
  },
  fixedNumbers: [LAST_DAY_OF_27001_2013],
  judge({ vendor, contracts }, clock) {
    const verdicts: Verdict[] = [];
    for (const certification of vendor.certifications) {
      const standing = editionStanding(certification, clock);
      if (standing === 'IN_FORCE' || !isPresented(certification, clock) || isSuspended(certification, clock)) continue;
      if (!isEngaged(contracts, clock)) continue;
      const { standardEdition, validFrom, validTo } = certification;
      verdicts.push(
        standing === 'WITHDRAWN'
          ? aboutCertification(certification, vendor.id, 'MAJOR', { standardEdition, validTo })
          : {
              ...aboutCertification(certification, vendor.id, 'MINOR', { standardEdition, validFrom, validTo }),
              variant: 'UNCONFIRMED',
              stopsGate: !hasCertainlyGood(vendor, clock),
            },
      );
    }
    return verdicts;
  },
});
