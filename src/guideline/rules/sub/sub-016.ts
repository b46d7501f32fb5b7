import { isConfirmed } from '../../attestation-standing';
import { rule } from '../../rule';
import { type OperatorType } from '../../../kernel/terms/institution-terms';
import { isAtWork } from '../../subcontract-standing';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** Of whose hospitals APPI 58 takes away the duty to publish (APPI 32); who is not known to be one of them publishes. */
const EXEMPT_FROM_PUBLISHING: ReadonlySet<OperatorType | null> = new Set<OperatorType>([
  'NATIONAL',
  'LOCAL_GOVERNMENT',
  'INCORPORATED_ADMINISTRATIVE_AGENCY',
]);

/** APPI 23, 32(1)4: who has personal data handled abroad knows the regime there, and tells people in which country that is. */
export const SUB_016 = rule({
  id: 'SUB-016',
  about: 'contract',
  clauses: [
    { document: 'APPI', clause: '23条' },
    { document: 'APPI', clause: '32条1項4号' },
    { document: 'PPC-GUIDELINE', clause: '通則編 10-7' },
  ],
  grades: { LAW: ['MAJOR'] },
  title: {
    ja: '外的環境の把握(外国の制度調査・公表する国名)の記録が無い',
    en: 'External-environment assessment/disclosure missing',
  },
  remedy: {
    ja: '外国の制度を把握し(EXTERNAL_ENVIRONMENT)、国名を公表するか本人の求めに答えられるようにして(EXTERNAL_DISCLOSURE)、再委託の確認記録として登録する',
    en: 'Find out about the regime abroad (EXTERNAL_ENVIRONMENT), publish the country or be ready to answer (EXTERNAL_DISCLOSURE), and register both as attestations of the re-entrustment',
  },
  judge(snapshot, clock) {
    const isExempt = EXEMPT_FROM_PUBLISHING.has(snapshot.contract.operatorType);
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      const { handlesPersonalData, vendorCountry, processingCountries, attestations } = subcontract;
      // Whose country nobody knows is SUB-012's.
      const countries = [...new Set([vendorCountry ?? 'JP', ...processingCountries])].filter((one) => one !== 'JP');
      if (countries.length === 0 || handlesPersonalData === 'NO' || !isAtWork(subcontract, clock)) return null;
      const missing = (['EXTERNAL_DISCLOSURE', 'EXTERNAL_ENVIRONMENT'] as const).filter(
        (topic) => !isConfirmed(attestations, topic, clock) && !(isExempt && topic === 'EXTERNAL_DISCLOSURE'),
      );
      if (missing.length === 0) return null;
      return { severity: 'MAJOR', facts: { countries: countries.sort(), handlesPersonalData, missing } };
    });
  },
});
