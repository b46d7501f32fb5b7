import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** APPI 28: personal data reach a third party abroad only on one of the bases that the article names. */
export const SUB_013 = rule({
  id: 'SUB-013',
  about: 'contract',
  clauses: [...managementVolume('5.2.2'), { document: 'APPI', clause: '28条1項' }],
  grades: { LAW: ['BLOCKING'] },
  gates: ['subcontract.approve'],
  title: {
    ja: '海外再委託の法的根拠が未設定(同等国/基準適合体制/本人同意/例外)',
    en: 'Overseas: no legal basis selected',
  },
  remedy: {
    ja: '外国にある第三者への提供の根拠(同等国・基準適合体制・本人同意・例外)を確認して登録する',
    en: 'Settle the legal basis on which the data go abroad (equivalent country, equivalent system, consent, exception), and register it',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      const { abroad, handlesPersonalData, overseas, vendorCountry, processingCountries } = subcontract;
      if (abroad.basis !== null || handlesPersonalData === 'NO') return null;
      // Whose country nobody knows is SUB-012's.
      if (vendorCountry === null || vendorCountry === 'JP') return null;
      return {
        severity: 'BLOCKING',
        facts: {
          handlesPersonalData,
          overseas,
          vendorCountry,
          processingCountries: [...processingCountries].sort(),
        },
      };
    });
  },
});
