import { managementVolume } from '../../clause';
import { inForce } from '../../document-standing';
import { rule, SILENT } from '../../rule';
import { isActive, isLive } from '../../snapshots/contract-life';

/** 1⑮, 5④: what is entrusted, and who answers for what, stands in a written contract, paper or electronic. */
export const CON_001 = rule({
  id: 'CON-001',
  about: 'contract',
  clauses: managementVolume('1⑮', '1.3.2', '5④'),
  grades: { MUST: ['BLOCKING', 'MAJOR'] },
  gates: ['contract.activate'],
  blocksAt: ['contract.activate'],
  title: { ja: '書面(電磁的記録含む)の契約が無い', en: 'No written contract' },
  remedy: {
    ja: '契約書または約款(電磁的記録を含む)を取り交わし、契約の文書として登録する',
    en: 'Conclude a written contract or terms, on paper or electronically, and register it as a document of the contract',
  },
  // Papers of other kinds neither mend nor worsen it.
  growth: { documentsOnRecord: 'SHOWN' },
  judge({ subject, contract, documents }, clock) {
    if (inForce(documents, clock).some(({ type }) => type === 'CONTRACT' || type === 'TERMS')) return SILENT;
    if (!isLive(contract, clock)) return SILENT;
    // A service that already runs under the contract cannot be stopped at a gate any more.
    const severity = isActive(contract, clock) ? 'MAJOR' : 'BLOCKING';
    const documentsOnRecord = documents.map(({ type }) => type).sort();
    return [{ subject, severity, facts: { vendorId: contract.vendorId, documentsOnRecord } }];
  },
});
