import { cited } from '../../guideline/citation';
import { ruleAndNumber } from '../../guideline/rule-title';
import { type FindingView } from '../../findings/dto/finding.dto';
import { CorrectionLink } from '../corrections/correction-link';
import { type ContractClauseView } from '../../registry/contracts/dto/contract-clause.dto';
import { type ContractDocumentView } from '../../registry/contracts/dto/contract-document.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type ClauseKind } from '../../kernel/terms/contract-terms';
import { FindingList } from '../findings/finding-list';
import { plainRemedy } from '../../reports/plain-remedy';
import { useViewer } from '../frame/viewer-context';
import { rulesOfClause } from './clause-rules';

/** null: what the viewer may not see. */
export interface ClauseReviewContent {
  readonly contract: ContractView;
  readonly clause: ContractClauseView;
  readonly documents: readonly ContractDocumentView[];
  readonly findings: readonly FindingView[] | null;
}

interface AskedOf {
  readonly kind: ClauseKind;
}

/** Beside the form: what the guideline asks of the clause, and what falls short of it today. */
export function AskedOfClause({ clause, contract, documents, findings, kind }: ClauseReviewContent & AskedOf) {
  const { say } = useViewer();
  return (
    <>
      <Guideline kind={kind} />
      <section class="card" aria-labelledby="asked">
        <h2 id="asked">{say('ガイドラインに照らした今日の判定', 'Judged today by the guideline')}</h2>
        {findings !== null && findings.length > 0 && <FindingList findings={findings} />}
        {findings !== null && findings.length === 0 && (
          <p>{say('この条項についての指摘はありません。', 'Nothing falls short of this clause.')}</p>
        )}
        {documents.length === 0 && (
          <p class="notice warning">
            {say(
              '契約書などの文書がまだ登録されていません。「あり」とするには、先に文書を登録します。',
              'No paper of this contract is on record yet; PRESENT needs one.',
            )}{' '}
            <a href={`/contracts/${contract.id}/documents/new`}>{say('文書を登録する', 'Register a paper')}</a>
          </p>
        )}
        {clause.id !== null && <CorrectionLink folder="contract-clauses" id={clause.id} write="contract.write" />}
      </section>
    </>
  );
}

/** What has to stand in the contract, and which clause says so: whether it falls short today or not. */
function Guideline({ kind }: AskedOf) {
  const { language, say, text } = useViewer();
  const rules = rulesOfClause(kind);
  return (
    <section class="card" aria-labelledby="guideline">
      <h2 id="guideline">{say('ガイドラインが求めること', 'What the guideline asks')}</h2>
      {rules.length === 0 ? (
        <p>
          {say(
            'この条項だけを求める規定はありません。契約にあるかどうかを、ほかの判定の材料として記録します。',
            'Nothing asks for this clause by itself; whether it is there is recorded for other judgements.',
          )}
        </p>
      ) : (
        <ul class="thread">
          {rules.map((rule) => (
            <li key={rule.id}>
              {plainRemedy(text(rule.remedy), language)}
              <br />
              <span class="small soft">
                {cited(rule.clauses, language)} ・ {say('満たさないときの指摘: ', 'Else found: ')}
                {text(ruleAndNumber(rule.id))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
