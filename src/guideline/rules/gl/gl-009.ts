import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Ours, for 1.1.1: until it is settled whether medical information is handled, every other rule takes it for handled. */
export const GL_009 = rule({
  id: 'GL-009',
  about: 'contract',
  clauses: managementVolume('1.1.1'),
  grades: { PRODUCT: ['MAJOR'] },
  gates: ['contract.activate'],
  title: { ja: '医療情報を扱うか否かが未判定', en: 'Medical-information handling not classified' },
  remedy: {
    ja: '委託する業務が医療情報を扱うか否かを判定し、契約に登録する',
    en: 'Settle whether the entrusted work handles medical information, and register the answer on the contract',
  },
  judge({ subject, contract }, clock) {
    if (contract.handlesMedicalInfo !== 'UNKNOWN' || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { vendorId: contract.vendorId } }];
  },
});
