import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isInUse } from '../../system-standing';

/** 1.2.1: what the system does and how it is run is written down. */
export const SYS_010 = rule({
  id: 'SYS-010',
  about: 'system',
  clauses: managementVolume('1.2.1'),
  grades: { MUST: ['MINOR'] },
  title: { ja: '機能仕様・運用手順書が文書化されていない', en: 'Functional spec / operating procedure undocumented' },
  remedy: {
    ja: '機能仕様・運用手順書を文書化し、確認記録(DOCUMENTATION)として登録する',
    en: 'Write the functional specification and the operating procedure, and register them as an attestation (DOCUMENTATION)',
  },
  judge(system, clock) {
    const lack = lackOf(system.attestations, 'DOCUMENTATION', clock);
    if (lack === null || !isInUse(system, clock)) return SILENT;
    return [{ subject: { kind: 'SYSTEM', id: system.id }, severity: 'MINOR', facts: lack.facts }];
  },
});
