import { type DocumentView } from '../../documents/dto/document.dto';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { SureForm } from '../forms/sure-form';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { EVIDENCE_FORM, EVIDENCE_FORM_OF_ONE } from './evidence-form';
import { type EvidencePlace } from './evidence-places';
import { type EvidenceContent } from './evidence-reading';
import { FILED_AGAIN } from './filed-already';

/** The files that are evidence for a record, at the record; another is uploaded here. */
export function Evidence({ evidence }: { evidence: EvidenceContent | null }) {
  const { can, say } = useViewer();
  if (evidence === null) return null;
  const { documents, place, id } = evidence;
  return (
    <section class="card" aria-labelledby="evidence">
      <h2 id="evidence">{say('証拠のファイル', 'Evidence')}</h2>
      <Files evidence={evidence} documents={documents.items} />
      {can('document.write') && (
        <p class="no-print">
          <a class="button second" href={`/${place.folder}/${id}/evidence`}>
            {say('ファイルを登録する', 'Upload a file')}
          </a>
        </p>
      )}
    </section>
  );
}

/** The files on a page of their own, with the form for another. */
export function EvidencePage({ evidence, draft }: { evidence: EvidenceContent; draft: Draft }) {
  const { can, say } = useViewer();
  const { documents, place, id, institutions } = evidence;
  return (
    <>
      {can('document.write') && (
        <FormBody
          form={institutions.length > 1 ? EVIDENCE_FORM_OF_ONE : EVIDENCE_FORM}
          draft={draft}
          action={`/${place.folder}/${id}/evidence`}
          button={say('登録する', 'Upload')}
          options={{ institutionId: institutions }}
          first={draft.refusal?.code === 'TWICE' && <Again />}
        />
      )}
      <section class="card" aria-labelledby="evidence">
        <h2 id="evidence">{say('登録済みのファイル', 'Files so far')}</h2>
        <Files evidence={evidence} documents={documents.items} />
      </section>
    </>
  );
}

/** Something else may be meant by it: browsers let go of the file, which is chosen once more. */
function Again() {
  const { say } = useViewer();
  return (
    <label>
      <input type="checkbox" name={FILED_AGAIN} value="true" />{' '}
      {say(
        '同じ内容でも、別の証拠としてもう一度登録する(ファイルをもう一度選んでください)',
        'File it once more, as evidence of something else (choose the file again)',
      )}
    </label>
  );
}

function Files({
  evidence: { place, id: subjectId },
  documents,
}: {
  evidence: EvidenceContent;
  documents: readonly DocumentView[];
}) {
  const { can, principal, say } = useViewer();
  const isOwn = ({ institutionId, vendorId }: DocumentView): boolean =>
    can('document.write') && (principal?.vendorId === null ? institutionId !== null : vendorId !== null);
  if (documents.length === 0) return <p>{say('ファイルはまだありません。', 'There is none yet.')}</p>;
  return (
    <ul class="thread">
      {documents.map((document) => (
        <OneFile
          key={document.id}
          document={document}
          link={isOwn(document) ? linkTo(document, place, subjectId) : null}
        />
      ))}
    </ul>
  );
}

function linkTo({ links }: DocumentView, { kind }: EvidencePlace, subjectId: string): string | null {
  return links.find((link) => link.subjectKind === kind && link.subjectId === subjectId)?.id ?? null;
}

/** A file; link: by which it is evidence here, and which may be taken away. */
function OneFile({
  document: { id, name, size, note, createdAt },
  link,
}: {
  document: DocumentView;
  link: string | null;
}) {
  const { say } = useViewer();
  return (
    <li>
      <a href={`/documents/${id}/content`}>{name}</a>{' '}
      <span class="soft small">
        {sizeOf(size)} ・ <Moment at={createdAt} />
      </span>
      {note !== null && note !== undefined && <p class="pre">{note}</p>}
      {link !== null && (
        <a class="small way no-print" href={`/documents/${id}/edit`}>
          {say('説明を変える', 'Change the note')}
        </a>
      )}
      {link !== null && (
        <SureForm
          action={`/document-links/${link}/removal`}
          ask={say(`「${name}」をこの記録の証拠から外す`, `“${name}” is no evidence for this`)}
          loss={say(
            `「${name}」はこの記録の証拠として数えなくなり、証拠を求める指摘が出ることがあります。書類そのものと履歴は残ります。`,
            `“${name}” does not count as evidence here any more, and what asks for it may fall short. The document and the history stay.`,
          )}
          button={say('証拠から外す', 'Take it out')}
        />
      )}
    </li>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
