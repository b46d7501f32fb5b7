import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type GateView } from '../../findings/dto/finding.dto';
import { type MatrixRevisionView } from '../../demarcation/dto/matrix.dto';
import { type ContractClauseView } from '../../registry/contracts/dto/contract-clause.dto';
import { type ContractMemberView } from '../../registry/contracts/dto/contract-member.dto';
import { type ContractManualView } from '../../registry/contracts/dto/contract-manual.dto';
import { type ContractDocumentView } from '../../registry/contracts/dto/contract-document.dto';
import { type ExecutiveApprovalView } from '../../registry/contracts/dto/executive-approval.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { STATUS_WORDS } from '../../reports/words';
import { type AttestationContent } from '../attestations/attestation-reading';
import { Attestations } from '../attestations/attestations.view';
import { CorrectionLink } from '../corrections/correction-link';
import { type EvidenceContent } from '../evidence/evidence-reading';
import { Evidence } from '../evidence/evidence.view';
import { ExecutiveApprovals } from '../executive-approvals/executive-approval.view';
import { FindingsCard } from '../findings/findings-card';
import { GateAnswer } from '../findings/gate-answer';
import { useViewer } from '../frame/viewer-context';
import { DayField } from '../parts/day-field';
import { OutdatedNotice } from '../parts/outdated-notice';
import { HistoryLink } from '../history/history-link';
import { type Rows } from '../rows';
import { ContractFacts } from './contract-facts';
import { BuiltOn, type BuiltOnContent } from './built-on';
import { Coverages, type CoveragesContent } from './coverages';
import { Manuals } from './manuals';
import { Members } from './members';
import { Papers } from './papers';
import { ClauseTable } from './clause-table';
import { SubcontractTable } from './subcontract-table';
import { WhatIfLink } from '../what-if/what-if-link';

/** null: a part that the viewer may not see. */
export interface ContractContent {
  readonly contract: ContractView;
  readonly vendor: VendorView | null;
  readonly clauses: readonly ContractClauseView[];
  readonly papers: Rows<ContractDocumentView>;
  readonly members: Rows<ContractMemberView>;
  readonly builtOn: BuiltOnContent;
  readonly covered: CoveragesContent;
  readonly approvals: Rows<ExecutiveApprovalView>;
  readonly manuals: Rows<ContractManualView>;
  readonly matrices: readonly MatrixRevisionView[] | null;
  readonly subcontracts: { readonly subcontracts: Rows<SubcontractView>; readonly announced: number } | null;
  readonly evidence: EvidenceContent | null;
  readonly attestations: AttestationContent | null;
  readonly judged: { readonly report: GapReportView; readonly gate: GateView | null } | null;
}

/** A contract: may it come into force, what falls short, what was read in it, whom the work goes on to. */
export function ContractPage(content: ContractContent) {
  const {
    contract,
    vendor,
    clauses,
    papers,
    members,
    builtOn,
    covered,
    approvals,
    manuals,
    matrices,
    subcontracts,
    evidence,
    attestations,
    judged,
  } = content;
  const { can, say } = useViewer();
  return (
    <>
      <p class="crumbs">
        <a href="/contracts">{say('契約', 'Contracts')}</a> <HistoryLink of="contracts" id={contract.id} />{' '}
        <WhatIfLink of="contracts" id={contract.id} />
      </p>
      <p class="row no-print">
        {can('contract.write') && (
          <a class="button second" href={`/contracts/${contract.id}/edit`}>
            {say('登録内容を変更する', 'Change it')}
          </a>
        )}
        {can('contract.step') && (
          <a class="button" href={`/contracts/${contract.id}/steps`}>
            {say('手続きに進む(交渉・締結・発効・更新・終了)', 'Take a step')}
          </a>
        )}
      </p>
      <OutdatedNotice kind="CONTRACT_APPROVAL" outdated={contract.executiveApprovalOutdated} />
      <OutdatedNotice kind="CLOUD_EXCEPTION" outdated={contract.cloudExceptionOutdated} subjectId={contract.id} />
      <ContractFacts contract={contract} vendor={vendor} />
      <CorrectionLink folder="contracts" id={contract.id} write="contract.write" />
      {judged !== null && judged.gate !== null && <NextStep gate={judged.gate} />}
      {judged !== null && <FindingsCard report={judged.report} allAt={`/findings?contractId=${contract.id}`} />}
      {matrices !== null && <Matrices contractId={contract.id} matrices={matrices} />}
      <Members contractId={contract.id} members={members} />
      <Papers contractId={contract.id} papers={papers} />
      <BuiltOn contractId={contract.id} {...builtOn} />
      <ExecutiveApprovals contractId={contract.id} approvals={approvals} />
      <Coverages contractId={contract.id} {...covered} />
      <Manuals contractId={contract.id} manuals={manuals} />
      <ClauseTable contractId={contract.id} clauses={clauses} />
      {subcontracts !== null && <SubcontractTable contractId={contract.id} {...subcontracts} />}
      <Attestations attestations={attestations} />
      <Evidence evidence={evidence} />
    </>
  );
}

/** Asked before anybody takes the step: to come into force or, where it is, to go on. */
function NextStep({ gate }: { gate: GateView }) {
  const { say } = useViewer();
  const isRenewal = gate.gate === 'contract.renew';
  return (
    <section class="card" aria-labelledby="gate">
      <h2 id="gate">
        {isRenewal
          ? say('この契約を更新してよいか', 'May it be renewed?')
          : say('この契約を発効してよいか', 'May it come into force?')}
      </h2>
      <GateAnswer gate={gate} />
      <form class="row no-print" method="get">
        <DayField name="on" label={say('手続きの日', 'On which day')} day={gate.asOf} />
        <button class="button second">{say('この日で判定する', 'Judge for that day')}</button>
      </form>
    </section>
  );
}

function Matrices({ contractId, matrices }: { contractId: string; matrices: readonly MatrixRevisionView[] }) {
  const { can, date, say, text } = useViewer();
  const isWorkedOn = matrices.some(({ status }) => status === 'DRAFT' || status === 'UNDER_CONSULTATION');
  return (
    <section class="card" aria-labelledby="matrices">
      <h2 id="matrices">{say('責任分界表', 'Demarcation matrix')}</h2>
      {matrices.length === 0 ? (
        <p>
          {say('責任分界表はまだありません。', 'There is none yet.')}{' '}
          {!can('matrix.write') &&
            say(
              '法務担当・企画管理者・安全管理責任者・経営層が作ります。',
              'Legal, the planning or safety manager or an executive begins it.',
            )}
        </p>
      ) : (
        <ul>
          {matrices.map(({ id, revision, status, agreedOn, stale }) => (
            <li key={id}>
              <a href={`/matrices/${id}`}>{say(`第${revision}版`, `Revision ${revision}`)}</a>{' '}
              {text(STATUS_WORDS[status])}
              {agreedOn !== null && ` ${date(agreedOn)}`}
              {stale !== null && (
                <span class="badge warn">
                  {say(`${date(stale.since)}から契約等と合わない`, `no longer fits since ${date(stale.since)}`)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isWorkedOn && can('matrix.write') && (
        <p class="no-print">
          <a class="button second" href={`/contracts/${contractId}/matrix/new`}>
            {matrices.length === 0
              ? say('責任分界表を作る', 'Begin one')
              : say('次の版を作る', 'Begin the next revision')}
          </a>
        </p>
      )}
      {can('evaluation.read') && (
        <p class="no-print">
          <a href={`/contracts/${contractId}/role-confirmation-sheet`}>
            {say('役割分担等に関する確認表', 'Confirmation of roles (確認表)')}
          </a>
        </p>
      )}
    </section>
  );
}
