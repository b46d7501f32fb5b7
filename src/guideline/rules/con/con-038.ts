import { lackOf } from '../../attestation-standing';
import { ofEachVendor } from '../../each-vendor';
import { SILENT, rule } from '../../rule';
import { fixed } from '../../rule-number';
import { addDays } from '../../../kernel/calendar-date';

const ERASURE_DAYS = fixed(30, 'OURS', { ja: '終了から30日以内に確認', en: 'made sure of within 30 days of the end' });

/** Guidance IV7(3): when the contract is over the personal data come back or are erased, and somebody makes sure of it. */
export const CON_038 = rule({
  id: 'CON-038',
  about: 'contract',
  clauses: [{ document: 'MHLW-PPC-GUIDANCE', clause: 'IV7(3)' }],
  grades: { OTHER_DOCUMENT: ['MINOR'] },
  title: {
    ja: '契約終了後の個人データの返却・消去の確認記録が無い',
    en: 'No confirmation of return or erasure after the end',
  },
  remedy: {
    ja: '返却・消去を確認し、確認記録(ERASURE)として登録する',
    en: 'Make sure that the data came back or are erased, and register it as an attestation (ERASURE)',
  },
  fixedNumbers: [ERASURE_DAYS],
  judge: ofEachVendor(({ subject, contract, attestations }, clock) => {
    const { vendorId, activatedOn, endedOn, serviceInUse, personalDataHandling, succeededFrom } = contract;
    if (endedOn === null || personalDataHandling === 'NOT_HANDLED') return SILENT;
    // What was called off before anybody used it left no data with the vendor.
    if (activatedOn === null && serviceInUse === 'NO') return SILENT;
    const goesOn = succeededFrom !== null && clock.hasCome(succeededFrom);
    if (goesOn || !clock.isPast(addDays(endedOn, ERASURE_DAYS.value))) return SILENT;
    const sinceThen = attestations.filter(({ on }) => on >= endedOn);
    const lack = lackOf(sinceThen, 'ERASURE', clock);
    // What was erased stays erased, whatever term somebody gave the confirmation.
    if (lack === null || lack.isLate) return SILENT;
    return [{ subject, severity: 'MINOR', facts: { vendorId, endedOn, ...lack.facts } }];
  }),
});
