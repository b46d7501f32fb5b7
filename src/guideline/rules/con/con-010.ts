import { isConfirmed, lastWord } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { judgeClause, unconfirmed } from '../../clause-standing';
import { SILENT, rule } from '../../rule';

/** 3⑯, 3.4.2: how the vendor informs and helps in an emergency is agreed beforehand: in the contract, or in a paper of its own. */
export const CON_010 = rule({
  id: 'CON-010',
  about: 'contract',
  clauses: managementVolume('3⑯', '3.4.2'),
  grades: { MUST: ['MAJOR', 'MINOR'] },
  title: { ja: '非常時の情報共有・支援の取決めが無い', en: 'No emergency information-sharing/support arrangement' },
  variants: unconfirmed('非常時の情報共有・支援の定め', 'a clause on emergencies'),
  remedy: {
    ja: '非常時の情報共有・支援を契約等または別の取決めに定めて登録する',
    en: 'Agree on information and help in an emergency, in the contract or beside it, and register it',
  },
  judge(snapshot, clock) {
    const arrangement = lastWord(snapshot.attestations, 'EMERGENCY_ARRANGEMENT', clock);
    const isArranged =
      arrangement?.hasEvidence === true && isConfirmed(snapshot.attestations, 'EMERGENCY_ARRANGEMENT', clock);
    if (isArranged) return SILENT;
    return judgeClause(snapshot, clock, 'EMERGENCY_SUPPORT', { absent: 'MAJOR', unconfirmed: 'MINOR' });
  },
});
