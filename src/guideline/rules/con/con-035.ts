import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isUsedUnactivated } from '../../snapshots/contract-life';

/**
 * Ours, for 5④: a contract whose term has begun and whose service is used is in force, whatever its status says. Every other
 * rule judges it as if it were ACTIVE; this one says that nobody has confirmed it.
 */
export const CON_035 = rule({
  id: 'CON-035',
  about: 'contract',
  clauses: managementVolume('5④'),
  grades: { PRODUCT: ['MAJOR', 'MINOR'] },
  title: {
    ja: '契約期間が始まっているのに、台帳上の発効確認が済んでいない',
    en: 'Signed, term begun and in use, but never activated',
  },
  variants: {
    UNCONFIRMED: {
      ja: '契約期間が始まっているが、サービスを利用しているかが未確認で、発効確認も済んでいない',
      en: 'Term begun; not confirmed whether the service is used, and never activated',
    },
    UNDATED: {
      ja: 'サービスを利用しているのに、契約期間の開始日も発効確認も台帳に無い',
      en: 'The service is used; since when, and that the contract is in force, are not on record',
    },
  },
  remedy: {
    ja: '発効の要件を確認して発効手続きを取るか、利用していないことを登録する',
    en: 'Take the contract into force by its step, or register that its service is not used',
  },
  judge({ subject, contract }, clock) {
    if (!isUsedUnactivated(contract, clock)) return SILENT;
    const { vendorId, signedOn, startOn, serviceInUse } = contract;
    const facts = { vendorId, signedOn, startOn, serviceInUse };
    if (serviceInUse !== 'YES') return [{ subject, severity: 'MINOR', variant: 'UNCONFIRMED', facts }];
    return startOn === null
      ? [{ subject, severity: 'MAJOR', variant: 'UNDATED', facts }]
      : [{ subject, severity: 'MAJOR', facts }];
  },
});
