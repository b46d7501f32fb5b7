import { parseCorporateNumber } from '../../../kernel/corporate-number';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Ours: a company is known by its corporate number, by which the registers can be asked. Who has none is asked for none. */
export const VND_013 = rule({
  id: 'VND-013',
  about: 'vendor',
  clauses: [{ document: 'BUNKAITEN', clause: 'VND-013' }],
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: '法人番号が未登録または検査用数字不一致', en: 'Corporate number missing/invalid' },
  remedy: {
    ja: '国税庁法人番号公表サイトで法人番号を確認し、事業者に登録する',
    en: 'Look the corporate number up in the tax agency’s register, and register it with the vendor',
  },
  judge({ vendor: { id, legalForm, corporateNumber }, contracts }, clock) {
    if (legalForm !== 'DOMESTIC_CORPORATION') return SILENT;
    if (corporateNumber !== null && parseCorporateNumber(corporateNumber).ok) return SILENT;
    if (!contracts.some((contract) => isLive(contract, clock))) return SILENT;
    return [{ subject: { kind: 'VENDOR', id }, severity: 'MINOR', facts: { corporateNumber } }];
  },
});
