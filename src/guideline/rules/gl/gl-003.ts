import { ATTESTED_GUIDELINES } from '../../../kernel/terms/vendor-terms';
import { managementVolume } from '../../clause';
import { EDITION_GRACE_DAYS, isGraceOver, isSupersededEdition } from '../../guideline-editions';
import { rule, SILENT } from '../../rule';
import { isEngaged, latestAttestations } from '../../vendor-standing';

/** Ours, for 5①: what a vendor declares, it declares of the edition that is in force. That it declares nothing is GL-001's and GL-002's. */
export const GL_003 = rule({
  id: 'GL-003',
  about: 'vendor',
  clauses: managementVolume('5①'),
  grades: { PRODUCT: ['MINOR', 'ADVISORY'] },
  title: { ja: '表明の版が旧版(MHLW<7.0 / 2省<2.0)', en: 'Attestation refers to superseded edition' },
  remedy: {
    ja: '現行の版による遵守の表明を事業者から得て登録する',
    en: 'Obtain the vendor’s declaration by the current edition, and register it',
  },
  fixedNumbers: [EDITION_GRACE_DAYS],
  judge({ vendor, contracts }, clock) {
    const old = ATTESTED_GUIDELINES.flatMap((guideline) => {
      const said = latestAttestations(vendor, guideline, clock).filter(({ complies }) => complies !== 'NO');
      const isOld = said.length > 0 && said.every(({ edition }) => isSupersededEdition(guideline, edition, clock));
      return isOld ? [{ guideline, editions: said.map(({ edition }) => edition) }] : [];
    });
    if (old.length === 0 || !isEngaged(contracts, clock)) return SILENT;
    const severity = old.some(({ guideline }) => isGraceOver(guideline, clock)) ? 'MINOR' : 'ADVISORY';
    const declared = old.flatMap(({ guideline, editions }) => editions.map((edition) => `${guideline} ${edition}`));
    return [
      { subject: { kind: 'VENDOR', id: vendor.id }, severity, facts: { declared: [...new Set(declared)].sort() } },
    ];
  },
});
