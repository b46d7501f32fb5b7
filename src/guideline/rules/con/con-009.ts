import { reviewOf } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3, 1⑪: it is agreed beforehand that, and how far, the vendor helps to find the cause of an incident. */
export const CON_009 = rule({
  id: 'CON-009',
  about: 'contract',
  clauses: managementVolume('5.3', '1⑪', '1.3.2'),
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate'],
  title: {
    ja: 'インシデント時の原因究明への協働・範囲が取り決められていない',
    en: 'No incident cause-investigation cooperation clause',
  },
  remedy: {
    ja: 'インシデント時の原因究明への協働とその範囲を事業者と取り決め、該当条項を登録する',
    en: 'Agree with the vendor how it helps to find the cause of an incident, and how far, and register the clause',
  },
  judge(snapshot, clock) {
    const review = reviewOf(snapshot, 'INCIDENT_COOPERATION');
    if (review === 'PRESENT' || !isLive(snapshot.contract, clock)) return SILENT;
    return [{ subject: snapshot.subject, severity: 'MAJOR', facts: { clause: 'INCIDENT_COOPERATION', review } }];
  },
});
