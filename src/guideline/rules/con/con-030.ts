import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Ours, for 1⑮: on which day the parties agreed is on record. Who signed for them stands in the paper itself. */
export const CON_030 = rule({
  id: 'CON-030',
  about: 'contract',
  clauses: managementVolume('1⑮'),
  grades: { PRODUCT: ['MINOR'] },
  gates: ['contract.activate'],
  title: { ja: '当事者署名・合意日の記録が無い', en: 'Signature/agreement date not recorded' },
  remedy: {
    ja: '契約書で署名・合意の日を確認し、契約の締結日として登録する',
    en: 'Find the day of signature or agreement in the paper, and register it as the day the contract was signed',
  },
  judge({ subject, contract }, clock) {
    const { vendorId, signedOn } = contract;
    if ((signedOn !== null && clock.hasCome(signedOn)) || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MINOR', facts: { vendorId, signedOn } }];
  },
});
