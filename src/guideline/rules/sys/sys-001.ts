import { lackOf, lastWord } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isSigned } from '../../snapshots/contract-life';
import { isInUse, isRetired } from '../../system-standing';

/**
 * 5③: what is chosen meets the volume on operation, and that is found out before. Who has not looked before has to look when it is
 * chosen again; a check of later mends nothing that was signed without one. A contract that has ended chooses nothing any more:
 * it neither accuses whoever may choose anew nor turns a late check into an early one.
 */
export const SYS_001 = rule({
  id: 'SYS-001',
  about: 'system',
  clauses: managementVolume('5③'),
  grades: { MUST: ['MAJOR'] },
  gates: ['system.activate'],
  title: { ja: 'システム運用編の要件を満たす確認が無い', en: 'Conformity to system-operation volume not confirmed' },
  remedy: {
    ja: '選定・契約の前にシステム運用編の要件への適合を確認し、確認記録(REQUIREMENT_CHECK)として登録する',
    en: 'Before choosing or signing, make sure that the requirements of the operation volume are met, and register it as an attestation (REQUIREMENT_CHECK)',
  },
  judge(system, clock) {
    const { id, attestations, contracts, liveFrom } = system;
    if (isRetired(system, clock)) return SILENT;
    const standing = contracts.filter((contract) => isSigned(contract, clock));
    const chosenOn = clock.latest([liveFrom, ...standing.map(({ signedOn }) => signedOn)]);
    const before = attestations.filter(({ on }) => chosenOn === null || on <= chosenOn);
    const lack = lackOf(attestations, 'REQUIREMENT_CHECK', clock);
    if (lack === null && lastWord(before, 'REQUIREMENT_CHECK', clock)?.conclusion === 'YES') return SILENT;
    // What is only planned has not been chosen yet.
    if (chosenOn === null && !isInUse(system, clock)) return SILENT;
    const word = lastWord(attestations, 'REQUIREMENT_CHECK', clock);
    const facts = {
      chosenOn,
      confirmedOn: word?.on ?? null,
      conclusion: word?.conclusion ?? null,
      until: word?.until ?? null,
    };
    return [{ subject: { kind: 'SYSTEM', id }, severity: 'MAJOR', facts }];
  },
});
