import { isPresented } from '../../certification-standing';
import { aboutCertification } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT, type Verdict } from '../../rule';
import { isEngaged } from '../../vendor-standing';

/** 5②: it is the vendor itself that is to be certified, not its parent or a sister. */
export const CERT_011 = rule({
  id: 'CERT-011',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate', 'vendor.procure'],
  title: {
    ja: '認証の名義法人が契約当事者と異なる(親会社・グループ会社の認証)',
    en: 'Certificate holder is not the contracting entity',
  },
  remedy: {
    ja: '登録証の適用範囲に契約当事者の名があるかを確認して記録し、無ければ契約当事者自身の認証を求める',
    en: 'Check whether the certificate’s scope names the contracting entity and record it; if not, ask for that entity’s own certificate',
  },
  judge({ vendor, contracts }, clock) {
    const { corporateNumber } = vendor;
    if (corporateNumber === null) return SILENT;
    const verdicts: Verdict[] = [];
    for (const certification of vendor.certifications) {
      const { holderCorporateNumber, scopeNamesVendor } = certification;
      if (holderCorporateNumber === null || holderCorporateNumber === corporateNumber || scopeNamesVendor) continue;
      if (!isPresented(certification, clock) || !isEngaged(contracts, clock)) continue;
      verdicts.push(aboutCertification(certification, vendor.id, 'MAJOR', { holderCorporateNumber, corporateNumber }));
    }
    return verdicts;
  },
});
