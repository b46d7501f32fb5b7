import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5.2.2: where data may be processed outside Japan, the countries are known. */
export const SUB_012 = rule({
  id: 'SUB-012',
  about: 'contract',
  clauses: managementVolume('5.2.2'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['subcontract.approve'],
  title: {
    ja: '海外再委託先の国名が不明',
    en: 'Overseas sub-entrustee: country unknown',
  },
  remedy: {
    ja: '再委託先の所在国とデータを取り扱う国を事業者に確認して登録する',
    en: 'Ask the vendor where the sub-entrustee is established and where data are processed, and register the countries',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, ({ overseas, vendorCountry, processingCountries }) => {
      if (vendorCountry === 'JP' || (vendorCountry !== null && processingCountries.length > 0)) return null;
      return {
        severity: 'BLOCKING',
        facts: { overseas, vendorCountry, processingCountries: [...processingCountries].sort() },
      };
    });
  },
});
