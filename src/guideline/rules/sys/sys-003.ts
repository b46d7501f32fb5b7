import { type Clock } from '../../clock';
import { changedFacts, outdatedOn } from '../../outdated-decision';
import { rule, SILENT } from '../../rule';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { isInUse, TWO_FACTOR_DATE } from '../../system-standing';

/** 保守委託機関編 9④⑤: who cannot do it yet has grace, as long as there is a plan to choose an able vendor when the contract is renewed. */
export const SYS_003 = rule({
  id: 'SYS-003',
  about: 'system',
  clauses: [{ document: 'MHLW-7.0/保守委託機関編', clause: '9④⑤' }],
  grades: { OTHER_DOCUMENT: ['MAJOR'] },
  title: {
    ja: '対応困難の猶予を使うのに「次期更新時に対応可能な事業者を選定」の計画が無い',
    en: 'Grace used without next-renewal plan',
  },
  remedy: {
    ja: '次期更新日と、そのとき二要素認証に対応した事業者を選定する計画を登録する。登録後に前提が変わった計画は改めて決定する',
    en: 'Register when the contract is renewed next, and the plan to choose a vendor then that supports two-factor authentication; decide anew on a plan whose grounds have changed',
  },
  fixedNumbers: [TWO_FACTOR_DATE],
  judge(system, clock) {
    const { id, claimsMaintenanceEntrusted, mfaClient, mfaServer } = system;
    if (!claimsMaintenanceEntrusted || (mfaClient === 'SUPPORTED' && mfaServer === 'SUPPORTED')) return SILENT;
    if (hasPlan(system, clock) || !clock.hasCome(TWO_FACTOR_DATE.value) || !isInUse(system, clock)) return SILENT;
    const { mfaExceptionNextRenewalOn: nextRenewalOn, hasMfaExceptionPlan } = system;
    const outdated = outdatedOn(system.mfaExceptionOutdated, clock);
    const facts = {
      mfaClient,
      mfaServer,
      nextRenewalOn,
      hasPlan: hasMfaExceptionPlan,
      ...(outdated !== null && changedFacts(outdated)),
    };
    return [{ subject: { kind: 'SYSTEM', id }, severity: 'MAJOR', facts }];
  },
});

/** A plan for a renewal that has gone by is none, and neither is one that was made for another system or other contracts. */
function hasPlan(system: SystemSnapshot, clock: Clock): boolean {
  const { hasMfaExceptionPlan, mfaExceptionNextRenewalOn: on, mfaExceptionOutdated } = system;
  return hasMfaExceptionPlan && on !== null && !clock.isPast(on) && outdatedOn(mfaExceptionOutdated, clock) === null;
}
