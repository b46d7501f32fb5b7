import { type EvidenceRequestView } from '../../exchange/evidence/dto/evidence-request.dto';
import { EVIDENCE_KINDS, EVIDENCE_STATES } from '../../kernel/terms/evidence-terms';
import { EVIDENCE_KIND_WORDS } from '../../exchange/evidence/evidence-words';
import { useViewer } from '../frame/viewer-context';
import { RecordList } from '../lists/list-of-records';
import { SelectField } from '../parts/select-field';
import { type Rows } from '../rows';
import { requestColumns } from './asking-columns';
import { type RequestListQuery } from './asking-query';
import { EVIDENCE_STATE_WORDS } from './asking-words';

interface ListContent {
  readonly query: RequestListQuery;
  readonly requests: Rows<EvidenceRequestView>;
}

/** What vendors are asked for: by whom, until when, and how far it has come. */
export function RequestList({ query, requests }: ListContent) {
  const viewer = useViewer();
  const { can, say } = viewer;
  return (
    <RecordList
      path="/evidence-requests"
      columns={requestColumns(viewer)}
      rows={requests}
      sort={query.sort}
      search={
        <>
          <SelectField
            name="state"
            label={say('状態', 'State')}
            chosen={query.state}
            words={EVIDENCE_STATES.map((state) => [state, EVIDENCE_STATE_WORDS[state].word])}
          />
          <SelectField
            name="kind"
            label={say('求めるもの', 'For what')}
            chosen={query.kind}
            words={EVIDENCE_KINDS.map((kind) => [kind, EVIDENCE_KIND_WORDS[kind]])}
          />
        </>
      }
      beside={
        <a class="button second" href="/evidence-answers">
          {can('evidence.answer')
            ? say('自社の回答と共有先', 'Our answers, and who reads them')
            : say('共有された回答', 'Answers shared with us')}
        </a>
      }
      none={{ ja: '当てはまる依頼はありません。', en: 'Nothing is asked for.' }}
      write="evidence.ask"
      toCreate={{ ja: '事業者に依頼する', en: 'Ask a vendor' }}
    />
  );
}
