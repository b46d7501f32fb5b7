import { type ContractDocumentView } from '../../registry/contracts/dto/contract-document.dto';
import { EvidenceLink } from '../evidence/evidence-link';
import { useViewer } from '../frame/viewer-context';
import { PartList } from '../record-parts/part-list';
import { type Rows } from '../rows';
import { DOCUMENT_TYPE_WORDS } from './contract-words';

/** The papers of a contract, and where each is kept (1⑮). */
export function Papers({ contractId, papers }: { contractId: string; papers: Rows<ContractDocumentView> }) {
  const { date, say, text } = useViewer();
  return (
    <PartList
      place="papers"
      title={{ ja: '契約の文書(1⑮)', en: 'Papers (1⑮)' }}
      parts={papers}
      none={{
        ja: 'まだ登録されていません。条項の確認には、保管されている文書が要ります。',
        en: 'None yet; a clause counts once a paper that is kept is named.',
      }}
      write="contract.write"
      listPath={`/contracts/${contractId}/documents`}
      folder="contract-documents"
      toCreate={{ ja: '契約書などの文書を登録する', en: 'Register a paper' }}
    >
      {({ id, type, title, datedOn, inForceTo, storageRef }) => (
        <>
          <span class="badge note">{text(DOCUMENT_TYPE_WORDS[type])}</span> {title}{' '}
          <span class="small soft">
            {datedOn !== null && datedOn !== undefined && date(datedOn)}
            {inForceTo !== null && inForceTo !== undefined && ` 〜 ${date(inForceTo)}`} {storageRef}
          </span>{' '}
          {(storageRef ?? '') === '' && (
            <span class="badge warn">{say('保管場所が未登録', 'nobody says where it is kept')}</span>
          )}{' '}
          <EvidenceLink folder="contract-documents" id={id} />
        </>
      )}
    </PartList>
  );
}
