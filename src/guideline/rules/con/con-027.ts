import { type Clock } from '../../clock';
import { outdatedOn } from '../../outdated-decision';
import { rule, SILENT } from '../../rule';
import { isInForce } from '../../snapshots/contract-life';
import { type SystemContract } from '../../snapshots/system-snapshot';
import { isInUse } from '../../system-standing';

/**
 * 保守委託機関編 図1※2: whoever goes by that volume alone has it in writing of every server that the vendor answers for its security
 * updates. Of a system at least one contract in force says so; which of its machines is a server is not asked.
 */
export const CON_027 = rule({
  id: 'CON-027',
  about: 'system',
  clauses: [{ document: 'MHLW-7.0/保守委託機関編', clause: '図1※2' }],
  grades: { OTHER_DOCUMENT: ['BLOCKING'] },
  gates: ['institution.profile'],
  title: {
    ja: '「セキュリティアップデート責任は事業者」の記載が契約・約款・SLAに無い(みなし遵守不可)',
    en: "Security-update responsibility not stated as vendor's",
  },
  variants: {
    UNCONFIRMED: {
      ja: '「セキュリティアップデート責任は事業者」の記載が、いま有効な契約文書で確認されていない(みなし遵守不可)',
      en: "Not confirmed by a paper that counts now that security updates are the vendor's",
    },
  },
  remedy: {
    ja: '事業者がセキュリティアップデートの責任を負うことを契約・約款・SLAに定め、条項(SECURITY_UPDATE_RESPONSIBILITY)を確認して登録する。できなければ保守委託機関編によることをやめる',
    en: 'Have it written in contract, terms or SLA that the vendor answers for security updates, and register the clause (SECURITY_UPDATE_RESPONSIBILITY) as reviewed; else no longer go by that volume',
  },
  judge(system, clock) {
    if (!system.claimsMaintenanceEntrusted || !isInUse(system, clock)) return SILENT;
    const inForce = system.contracts.filter((contract) => isInForce(contract, clock));
    if (inForce.some((contract) => saysSo(contract, clock))) return SILENT;
    const facts = { contractIds: inForce.map(({ id }) => id).sort() };
    const verdict = { subject: { kind: 'SYSTEM', id: system.id }, severity: 'BLOCKING', facts } as const;
    const wasFound = inForce.some(({ updateClauses }) => updateClauses.length > 0);
    return [wasFound ? { ...verdict, variant: 'UNCONFIRMED' } : verdict];
  },
});

function saysSo({ updateClauses }: SystemContract, clock: Clock): boolean {
  return updateClauses.some(
    ({ from, to, outdated }) => clock.isWithin(from, to) && outdatedOn(outdated, clock) === null,
  );
}
