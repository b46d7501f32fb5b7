import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isFit, lastSelection } from '../../selection-standing';
import { isLive } from '../../snapshots/contract-life';

/** 5①, 1⑭: before it signs, the institution finds that the vendor meets what guideline and law ask. */
export const VND_001 = rule({
  id: 'VND-001',
  about: 'contract',
  clauses: managementVolume('5①', '1⑭', '5.1.1'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  gates: ['contract.activate'],
  title: {
    ja: '選定記録(本ガイドライン・法令要件の充足確認)が無い',
    en: 'No selection record against guideline and law requirements',
  },
  variants: {
    LATE: {
      ja: '選定時の確認(本ガイドライン・法令要件の充足)が契約締結後に行われた(事後確認)',
      en: 'The selection was confirmed only after signing',
    },
    UNCONCLUDED: {
      ja: '最後の選定評価に結論(要件を満たすか)が記録されていない',
      en: 'The last selection evaluation does not say whether the vendor meets the requirements',
    },
    UNFIT: {
      ja: '選定評価の結論が「要件を満たさない」である',
      en: 'The selection evaluation concludes that the vendor does not meet the requirements',
    },
  },
  remedy: {
    ja: '本ガイドラインと法令の要件を満たすことを契約締結前に確認し、選定評価として記録する',
    en: 'Before signing, confirm that the vendor meets guideline and law, and record it as a selection evaluation',
  },
  judge: ofEachVendor(({ subject, contract, selections }, clock) => {
    const { vendorId, signedOn } = contract;
    if (!isLive(contract, clock)) return SILENT;
    const lastWord = lastSelection(selections, clock);
    const facts = { vendorId, signedOn, selectedOn: lastWord?.on ?? null };
    if (lastWord?.overallFit === 'NO') return [{ subject, severity: 'MAJOR', variant: 'UNFIT', facts }];
    if (lastWord?.overallFit === 'UNKNOWN') return [{ subject, severity: 'MAJOR', variant: 'UNCONCLUDED', facts }];
    const fits = selections.filter((selection) => isFit(selection) && clock.hasCome(selection.on));
    if (fits.length === 0) return [{ subject, severity: 'MAJOR', facts }];
    // A contract that nobody has signed can still be confirmed in time.
    if (signedOn === null || fits.some(({ on }) => on <= signedOn)) return SILENT;
    return [{ subject, severity: 'MINOR', variant: 'LATE', facts }];
  }),
});
