import { isAnsweredElsewhere } from '../../matrix-standing';
import { managementVolume } from '../../clause';
import { inUse } from '../../dependency-standing';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3: where the service builds on other providers, one party leads when a fault must be traced and mended. */
export const CLD_002 = rule({
  id: 'CLD-002',
  about: 'contract',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '障害時に原因究明・対策の担当事業者が不明瞭', en: 'Cause-investigation owner unclear across providers' },
  remedy: {
    ja: '障害時の切り分け・原因究明の主担当(行 CD-06)を一者定める',
    en: 'Name the one lead for triage and cause analysis (row CD-06)',
  },
  judge({ subject, contract, dependencies, matrix }, clock) {
    const leads = matrix?.digest.triageLeads ?? [];
    const used = inUse(dependencies, clock);
    if (used.length === 0 || leads.length === 1 || !isLive(contract, clock)) return SILENT;
    if (matrix !== null && isAnsweredElsewhere(TRIAGE_LEAD, matrix, clock)) return SILENT;
    const facts = { dependencies: used.map(({ name }) => name).sort(), leads };
    return [{ subject, severity: 'MAJOR', facts }];
  },
});

/** 障害時の切り分け・原因究明の主担当. */
const TRIAGE_LEAD = 'CD-06';
