import { type ContractDocumentType } from '../../../kernel/terms/contract-terms';
import { managementVolume } from '../../clause';
import { maybeInForce } from '../../document-standing';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1⑮: the papers that show contract and demarcation are kept, so that they can be found and are the ones agreed. */
export const CON_002 = rule({
  id: 'CON-002',
  about: 'contract',
  clauses: managementVolume('1⑮'),
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate'],
  title: {
    ja: '契約書・責任分界書面が保管されていない(ファイル・保管場所なし)',
    en: 'Contract/demarcation document not stored',
  },
  remedy: {
    ja: '契約書・責任分界書面を保管し、ファイルまたは保管場所を登録する',
    en: 'Keep the contract and demarcation documents, and register the file or where each is kept',
  },
  judge({ subject, contract, documents }, clock) {
    const lost = maybeInForce(documents, clock).filter(({ type, stored }) => !stored && isToBeKept(type));
    if (lost.length === 0 || !isLive(contract, clock)) return SILENT;
    const types = lost.map(({ type }) => type);
    return [{ subject, severity: 'MAJOR', facts: { notStored: [...new Set(types)].sort() } }];
  },
});

/** A memorandum amends the contract and is kept with it. */
function isToBeKept(type: ContractDocumentType): boolean {
  switch (type) {
    case 'CONTRACT':
    case 'TERMS':
    case 'MEMORANDUM':
    case 'DEMARCATION':
      return true;
    case 'SLA':
    case 'ORG_CHART':
    case 'OTHER':
      return false;
  }
}
