import { managementVolume } from '../../clause';
import { SILENT, rule } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3: how far each answers for security is settled by what is entrusted. Rows that are there and that nobody answers are MTX-002’s. */
export const CON_016 = rule({
  id: 'CON-016',
  about: 'contract',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'] },
  title: {
    ja: '具体的なセキュリティ責任の範囲が委託内容に応じて明確でない',
    en: 'Concrete security responsibility scope missing',
  },
  remedy: {
    ja: 'セキュリティの各管理項目の行を責任分界表に設けて担当を定める',
    en: 'Give the matrix rows on security, and settle who answers for each',
  },
  judge({ subject, contract, matrix }, clock) {
    if (matrix === null || !isLive(contract, clock)) return SILENT;
    const uncovered = SECURITY.filter((category) => matrix.digest.uncoveredCategories.includes(category));
    if (uncovered.length < SECURITY.length) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { uncovered } }];
  },
});

/** The part of table 4-1 on security. */
const SECURITY = ['SEC_AUTHN_AUTHZ', 'SEC_EXTERNAL_ATTACK', 'SEC_LOG_AUDIT', 'SEC_SIGNATURE_TIMESTAMP'] as const;
