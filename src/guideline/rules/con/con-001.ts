import { managementVolume } from '../../clause';
import { inForce, maybeInForce } from '../../document-standing';
import { rule, SILENT } from '../../rule';
import { isActive, isLive } from '../../snapshots/contract-life';
import { type DocumentFacts } from '../../snapshots/contract-snapshot';

/** 1⑮, 5④: what is entrusted, and who answers for what, stands in a written contract, paper or electronic. */
export const CON_001 = rule({
  id: 'CON-001',
  about: 'contract',
  clauses: managementVolume('1⑮', '1.3.2', '5④'),
  grades: { MUST: ['BLOCKING', 'MAJOR'] },
  gates: ['contract.activate'],
  blocksAt: ['contract.activate'],
  title: { ja: '書面(電磁的記録含む)の契約が無い', en: 'No written contract' },
  variants: {
    UNDATED: {
      ja: '契約書または約款はあるが、日付が登録されておらず有効か確認できない',
      en: 'A contract or terms are on record without their date: not confirmed that they are in force',
    },
  },
  remedy: {
    ja: '契約書または約款(電磁的記録を含む)を取り交わし、契約の文書として日付とともに登録する',
    en: 'Conclude a written contract or terms, on paper or electronically, and register it with its date as a document of the contract',
  },
  // Papers of other kinds neither mend nor worsen it.
  growth: { documentsOnRecord: 'SHOWN' },
  judge({ subject, contract, documents }, clock) {
    if (inForce(documents, clock).some(isContract) || !isLive(contract, clock)) return SILENT;
    // A service that already runs under the contract cannot be stopped at a gate any more.
    const severity = isActive(contract, clock) ? 'MAJOR' : 'BLOCKING';
    const documentsOnRecord = documents.map(({ type }) => type).sort();
    const variant = maybeInForce(documents, clock).some(isContract) ? { variant: 'UNDATED' } : {};
    return [{ subject, severity, ...variant, facts: { vendorId: contract.vendorId, documentsOnRecord } }];
  },
});

function isContract({ type }: DocumentFacts): boolean {
  return type === 'CONTRACT' || type === 'TERMS';
}
