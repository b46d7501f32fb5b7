import { maxDate } from '../../../kernel/calendar-date';
import { holdsPrivacyMark, NUMBERS_OF_GOOD } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.1.2 footnote 4: a vendor with a Privacy Mark is especially to be preferred. */
export const CERT_005 = rule({
  id: 'CERT-005',
  about: 'contract',
  clauses: managementVolume('5.1.2 脚注4'),
  grades: { SHOULD: ['ADVISORY'] },
  title: { ja: 'Pマーク認定が無い(取得が特に望ましい)', en: 'P-mark preferred but absent' },
  remedy: {
    ja: 'Pマークの取得予定を事業者に尋ね、取得していれば認証を登録する',
    en: 'Ask the vendor whether it plans to obtain a Privacy Mark, and register the mark once it is held',
  },
  fixedNumbers: NUMBERS_OF_GOOD,
  judge: ofEachVendor(({ subject, contract, vendor }, clock) => {
    const { handlesMedicalInfo } = contract;
    if (handlesMedicalInfo === 'NO' || !isLive(contract, clock)) return SILENT;
    if (holdsPrivacyMark(vendor, clock)) return SILENT;
    const marks = vendor.certifications.filter(({ scheme }) => scheme === 'PMARK');
    const privacyMarkValidTo = maxDate(...marks.map(({ validTo }) => validTo));
    return [{ subject, severity: 'ADVISORY', facts: { vendorId: vendor.id, handlesMedicalInfo, privacyMarkValidTo } }];
  }),
});
