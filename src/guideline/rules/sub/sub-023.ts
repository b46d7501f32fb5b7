import { isSameCompany } from '../../../kernel/company-name';
import { managementVolume } from '../../clause';
import { lastDisclosures } from '../../disclosure-standing';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { type DisclosureFacts, type VendorFacts } from '../../snapshots/vendor-snapshot';

/** Ours, for 5.3: whom a vendor itself names beneath it is on record under one of its contracts, or nobody has asked about them. */
export const SUB_023 = rule({
  id: 'SUB-023',
  about: 'vendor',
  clauses: managementVolume('5.3'),
  grades: { PRODUCT: ['MAJOR'] },
  title: {
    ja: '開示書等に現れる再委託先・利用クラウドが台帳に無い',
    en: 'Disclosed sub/cloud provider not in registry',
  },
  remedy: {
    ja: '事業者に確認し、契約の再委託または利用するサービスとして登録する。開示書の誤りなら開示書の登録を改める',
    en: 'Ask the vendor, and register them as re-entrustments or services beneath a contract; where the disclosure errs, mend its record',
  },
  judge({ vendor, contracts }, clock) {
    const last = lastDisclosures(vendor.disclosures, clock);
    const missing = last.flatMap((disclosure) =>
      disclosure.subprocessors.filter((name) => !isOnRecord(vendor, disclosure, name)),
    );
    if (missing.length === 0) return SILENT;
    if (!contracts.some((one) => one.handlesMedicalInfo !== 'NO' && isActive(one, clock))) return SILENT;
    const facts = { subprocessors: [...new Set(missing)].sort() };
    return [{ subject: { kind: 'VENDOR', id: vendor.id }, severity: 'MAJOR', facts }];
  },
});

/** The vendor itself, or somebody who was still beneath it when the paper was issued. */
function isOnRecord({ name, nameEn, beneath }: VendorFacts, { issuedOn }: DisclosureFacts, said: string): boolean {
  if ([name, nameEn].some((one) => one !== null && isSameCompany(one, said))) return true;
  return beneath.some(
    ({ names, endedOn }) =>
      (endedOn === null || endedOn >= issuedOn) && names.some((registered) => isSameCompany(registered, said)),
  );
}
