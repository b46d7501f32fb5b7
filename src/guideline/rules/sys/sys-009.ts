import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isActive, isInForce } from '../../snapshots/contract-life';
import { isInUse } from '../../system-standing';

/** The row of the matrix that says who takes backups, keeps generations of them and keeps them apart. */
const BACKUP_ROW = 'IN-02';

/** 3.4.1: who takes backups, how, and how many generations are kept is laid down. Where no contract carries the system nobody else can be given the part. */
export const SYS_009 = rule({
  id: 'SYS-009',
  about: 'system',
  clauses: managementVolume('3.4.1'),
  grades: { SHOULD: ['MINOR'] },
  title: { ja: 'バックアップの担当・方式・世代が未定', en: 'Backup responsibility/method undefined' },
  remedy: {
    ja: `責任分界表の ${BACKUP_ROW} で担当を定め、バックアップの方式・世代を確認記録(BACKUP)として登録する`,
    en: `Settle row ${BACKUP_ROW} of the matrix, and register method and generations of the backup as an attestation (BACKUP)`,
  },
  judge(system, clock) {
    const { id, attestations, contracts } = system;
    const lack = lackOf(attestations, 'BACKUP', clock);
    const isAssigned = contracts.some(
      (contract) => contract.claims?.[BACKUP_ROW]?.state === 'ACCOUNTABLE' && isInForce(contract, clock),
    );
    const isUnassigned = !isAssigned && contracts.some((contract) => isActive(contract, clock));
    if ((lack === null && !isUnassigned) || !isInUse(system, clock)) return SILENT;
    const facts = { row: BACKUP_ROW, isAssigned, ...lack?.facts };
    return [{ subject: { kind: 'SYSTEM', id }, severity: 'MINOR', facts }];
  },
});
