import { judgeClause, unconfirmed } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { isAgreed } from '../../matrix-standing';
import { rule } from '../../rule';

/** 5.3, 1⑪: it is agreed beforehand that, and how far, the vendor helps to find the cause of an incident. */
export const CON_009 = rule({
  id: 'CON-009',
  about: 'contract',
  clauses: managementVolume('5.3', '1⑪', '1.3.2'),
  grades: { MUST: ['MAJOR', 'MINOR'], EXAMPLE: ['ADVISORY'] },
  gates: ['contract.activate'],
  title: {
    ja: '原因究明の協働・対応範囲が定まっていない',
    en: 'No incident cause-investigation cooperation clause',
  },
  variants: unconfirmed('原因究明の協働・対応範囲の定め', 'a clause on finding the cause of incidents'),
  remedy: {
    ja: 'インシデント時の原因究明への協働とその範囲を事業者と取り決め、該当条項を登録する',
    en: 'Agree with the vendor how it helps to find the cause of an incident, and how far, and register the clause',
  },
  judge(snapshot, clock) {
    const { matrix } = snapshot;
    const isSettledByRow =
      matrix !== null && isAgreed(matrix, clock) && matrix.digest.causeRows > matrix.digest.causeUnanswered.length;
    // 5.3 asks that it is settled; that the contract has a clause for it is an example of how.
    const rated = isSettledByRow
      ? ({ absent: 'ADVISORY', unconfirmed: 'ADVISORY' } as const)
      : ({ absent: 'MAJOR', unconfirmed: 'MINOR' } as const);
    return judgeClause(snapshot, clock, 'INCIDENT_COOPERATION', rated, { settledByMatrix: isSettledByRow });
  },
});
