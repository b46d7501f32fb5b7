import { isProvided } from '../../provision-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 1⑯: a provision to third parties has its procedure and its control on record. */
export const TPP_001 = rule({
  id: 'TPP-001',
  about: 'provision',
  clauses: managementVolume('1⑯'),
  grades: { MUST: ['MAJOR'] },
  gates: ['provision.activate'],
  title: { ja: '第三者提供の記録を管理する体制・手順が無い', en: 'No provision record/control' },
  remedy: {
    ja: '提供の手続と管理体制を記録し、所在を登録する',
    en: 'Record the procedure and who controls it, and register where the record is',
  },
  judge(provision, clock) {
    if (provision.hasProcedureRecord || !isProvided(provision, clock)) return SILENT;
    return [
      { subject: { kind: 'PROVISION', id: provision.id }, severity: 'MAJOR', facts: { hasProcedureRecord: false } },
    ];
  },
});
