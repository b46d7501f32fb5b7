import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { isInUse } from '../../system-standing';

/** 5.1.2: where two factors are supported they are used as soon as can be. Whether they are supported at all is SYS-002's. */
export const SYS_004 = rule({
  id: 'SYS-004',
  about: 'system',
  clauses: managementVolume('5.1.2'),
  grades: { MUST: ['MAJOR', 'MINOR'] },
  title: { ja: 'パスワードのみで運用(二要素認証を可能な限り迅速に採用)', en: 'Password-only operation' },
  remedy: {
    ja: '二要素認証を採用して登録する。直ちにできなければ採用の予定日を登録する',
    en: 'Use two-factor authentication and register it; where that cannot be at once, register the day on which it is planned',
  },
  judge(system, clock) {
    const { id, mfaClient, mfaServer, mfaAdopted, mfaPlannedOn } = system;
    if (mfaAdopted === 'YES' || mfaClient !== 'SUPPORTED' || mfaServer !== 'SUPPORTED') return SILENT;
    const isPlanned = mfaPlannedOn !== null && !clock.isPast(mfaPlannedOn);
    if (isPlanned || !isInUse(system, clock)) return SILENT;
    const isReached = system.contracts.some(
      (contract) => contract.externalConnection !== 'NO' && isActive(contract, clock),
    );
    const facts = { mfaAdopted, mfaPlannedOn, isReachedFromOutside: isReached };
    return [{ subject: { kind: 'SYSTEM', id }, severity: isReached ? 'MAJOR' : 'MINOR', facts }];
  },
});
