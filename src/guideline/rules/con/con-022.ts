import { minDate } from '../../../kernel/calendar-date';
import { type ClauseKind, CLAUSE_KINDS } from '../../../kernel/terms/contract-terms';
import { managementVolume } from '../../clause';
import { CURRENT_EDITIONS, EDITION_GRACE_DAYS, isGraceOver } from '../../guideline-editions';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** Ours, for 1⑧: once the guideline has changed, somebody reads the clauses again with what it asks now. */
export const CON_022 = rule({
  id: 'CON-022',
  about: 'contract',
  clauses: managementVolume('1⑧'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: 'ガイドライン改定後に条項レビュー未実施', en: 'Clauses not re-reviewed after guideline edition change' },
  remedy: {
    ja: '現行の版に照らして契約の条項を確認し直し、条項の確認日を登録する',
    en: 'Look through the clauses by the current edition, and register the day with each of them',
  },
  fixedNumbers: [EDITION_GRACE_DAYS],
  judge({ subject, contract, clauses }, clock) {
    if (!isGraceOver('MHLW', clock) || !isActive(contract, clock)) return SILENT;
    const { from } = CURRENT_EDITIONS.MHLW;
    const reviewedOn = (kind: ClauseKind) => clock.latest([clauses[kind]?.reviewedOn ?? null]);
    const onRecord = CLAUSE_KINDS.filter((kind) => clauses[kind] !== undefined);
    const stale = onRecord.filter((kind) => {
      const on = reviewedOn(kind);
      return on === null || on < from || clauses[kind]?.review === 'UNREVIEWED';
    });
    if (onRecord.length > 0 && stale.length === 0) return SILENT;
    const facts = {
      vendorId: contract.vendorId,
      oldestOn: minDate(...stale.map(reviewedOn)),
      stale: [...stale].sort(),
    };
    return [{ subject, severity: 'MINOR', facts }];
  },
});
