import { type EvidenceRequestView, type MadeRecordView } from '../../exchange/evidence/dto/evidence-request.dto';
import { type JournalResource } from '../../journal/journal-terms';
import { useViewer } from '../frame/viewer-context';
import { RECORD_WORDS } from '../history/record-words';

type Asked = Pick<EvidenceRequestView, 'vendorId' | 'aboutVendorId' | 'contractId'>;

/** Where what was made is shown: on its own page, or that of what it belongs to. */
function pathOf({ resource, id }: MadeRecordView, { vendorId, aboutVendorId, contractId }: Asked): string | null {
  switch (resource) {
    case 'certifications':
    case 'subcontract-announcements':
      return `/${resource}/${id}`;
    case 'documents':
      return `/documents/${id}/content`;
    case 'effectiveness-evidence':
    case 'vendor-disclosure-documents':
      return `/vendors/${aboutVendorId ?? vendorId}`;
    case 'attestations':
      return contractId === null ? null : `/contracts/${contractId}`;
    default:
      return null;
  }
}

/** The records that were made of an answer. */
export function MadeRecords({ made, request }: { made: readonly MadeRecordView[]; request: Asked }) {
  const { say, text } = useViewer();
  if (made.length === 0) return null;
  return (
    <>
      <p class="small">{say('登録した記録', 'What was recorded')}</p>
      <ul>
        {made.map((record) => {
          const path = pathOf(record, request);
          const name = text(RECORD_WORDS[record.resource as JournalResource]);
          return <li key={record.id}>{path === null ? name : <a href={path}>{name}</a>}</li>;
        })}
      </ul>
    </>
  );
}
