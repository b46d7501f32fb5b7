import { isConfirmed } from '../../attestation-standing';
import { isProvenCloudException } from '../../cloud-exception';
import { missingOfConsent } from '../../consent-abroad';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isActive, isLive } from '../../snapshots/contract-life';

/** APPI 28: personal data reach a vendor abroad only on one of the article's bases, and what the basis asks for is done. */
export const CON_036 = rule({
  id: 'CON-036',
  about: 'contract',
  clauses: [{ document: 'APPI', clause: '28条' }],
  grades: { LAW: ['BLOCKING', 'MAJOR'], PRODUCT: ['MINOR'] },
  gates: ['contract.activate'],
  title: {
    ja: '外国にある直接の委託先への個人データ提供の根拠が無い',
    en: 'No basis for personal data to a prime vendor abroad',
  },
  variants: {
    UNCONFIRMED: {
      ja: '委託先の所在国が不明で、個人データの外国への提供に当たるかを判断できない',
      en: 'Nobody knows in which country the vendor is, nor so whether personal data go abroad',
    },
    CONSENT: {
      ja: '外国にある委託先への提供が依拠する本人同意に、同意又は情報提供の記録が無い',
      en: 'Consent to a provision to a vendor abroad is claimed without its record, or without what the persons were told',
    },
    UNCHECKED: {
      ja: '外国にある委託先が基準に適合する体制を維持しているかを一度も確認していない',
      en: 'Nobody has ever checked that the vendor abroad keeps up its equivalent system',
    },
  },
  remedy: {
    ja: '提供の根拠を確認して登録する。同意なら同意日と示した情報を、基準適合体制なら実施状況と外国制度の確認(OVERSEAS_CHECK)を登録する',
    en: 'Settle the basis and register it; of a consent its day and what was told, of an equivalent system the check (OVERSEAS_CHECK)',
  },
  judge: ofEachVendor((snapshot, clock) => {
    const { subject, contract, vendor, attestations } = snapshot;
    const { vendorId, personalDataHandling, abroad, activatedOn, startOn } = contract;
    if (vendor.country === 'JP' || personalDataHandling === 'NOT_HANDLED' || !isLive(contract, clock)) return SILENT;
    if (isProvenCloudException(snapshot, clock)) return SILENT;
    const { basis, consentOn } = abroad;
    const facts = { vendorId, country: vendor.country, personalDataHandling, appi28Basis: basis };
    // It may be in Japan: nobody is told that the law is broken; but nothing begins on that.
    if (vendor.country === null)
      return [{ subject, severity: 'MINOR', variant: 'UNCONFIRMED', stopsGate: true, facts }];
    switch (basis) {
      case null:
        return [{ subject, severity: 'BLOCKING', facts }];
      case 'CONSENT': {
        const missing = missingOfConsent(abroad, activatedOn ?? startOn, clock);
        if (missing.length === 0) return SILENT;
        return [{ subject, severity: 'BLOCKING', variant: 'CONSENT', facts: { ...facts, consentOn, missing } }];
      }
      case 'EQUIVALENT_SYSTEM':
        if (isConfirmed(attestations, 'OVERSEAS_CHECK', clock) || !isActive(contract, clock)) return SILENT;
        return [{ subject, severity: 'MAJOR', variant: 'UNCHECKED', facts }];
      case 'EQUIVALENT_COUNTRY':
      case 'EXCEPTION':
        return SILENT;
    }
  }),
});
