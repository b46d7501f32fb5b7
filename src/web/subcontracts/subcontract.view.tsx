import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type OverseasCheckView } from '../../registry/subcontracts/dto/overseas-check.dto';
import { type SubcontractConditionView } from '../../registry/subcontracts/dto/subcontract-condition.dto';
import { type SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { type AttestationContent } from '../attestations/attestation-reading';
import { Attestations } from '../attestations/attestations.view';
import { CorrectionLink } from '../corrections/correction-link';
import { EvidenceLink } from '../evidence/evidence-link';
import { type EvidenceContent } from '../evidence/evidence-reading';
import { Evidence } from '../evidence/evidence.view';
import { FindingsCard } from '../findings/findings-card';
import { useViewer } from '../frame/viewer-context';
import { HistoryLink } from '../history/history-link';
import { ImpactLink } from '../impact/impact-link';
import { PaperDecisionLink } from '../paper-decisions/paper-decision-link';
import { OutdatedNotice } from '../parts/outdated-notice';
import { type Rows } from '../rows';
import { WhatIfLink } from '../what-if/what-if-link';
import { FiveSteps, SubcontractFacts } from './subcontract-facts';
import { SubcontractSteps, type TriedStep } from './subcontract-steps';
import { Sayer } from '../parts/sayer';

export interface SubcontractContent {
  readonly subcontract: SubcontractView;
  /** null: the viewer does not see it. */
  readonly contract: ContractView | null;
  readonly conditions: Rows<SubcontractConditionView>;
  readonly checks: Rows<OverseasCheckView>;
  readonly evidence: EvidenceContent | null;
  readonly attestations: AttestationContent | null;
  /** null: the viewer does not see findings. */
  readonly report: GapReportView | null;
  readonly gates: Parameters<typeof SubcontractSteps>[0]['gates'];
  readonly tried: TriedStep | null;
}

/** A re-entrustment: how far it has come, what can be done next, what falls short, and on what that rests. */
export function SubcontractPage(content: SubcontractContent) {
  const { can, say } = useViewer();
  const { subcontract, contract, report } = content;
  const { id, approvalOutdated } = subcontract;
  return (
    <>
      <p class="crumbs">
        <a href="/contracts">{say('契約', 'Contracts')}</a>
        {contract !== null && (
          <>
            {' / '}
            <a href={`/contracts/${contract.id}`}>
              {contract.contractNo} {contract.title}
            </a>
          </>
        )}{' '}
        <HistoryLink of="subcontracts" id={id} /> <WhatIfLink of="subcontracts" id={id} />{' '}
        <ImpactLink of="subcontracts" id={id} />
      </p>
      <OutdatedNotice kind="SUBCONTRACT_APPROVAL" outdated={approvalOutdated} />
      <SubcontractSteps {...content} />
      {subcontract.approvalState === 'NOT_REQUESTED' && subcontract.startedOn === null && can('takeOver.enter') && (
        <p class="no-print">
          <a href={`/subcontracts/${id}/take-over`}>
            {say('すでに始まっている再委託を、手続きを踏まずに引き継ぐ', 'Take over one that is already at work')}
          </a>
        </p>
      )}
      {subcontract.approvalState === 'REQUESTED' && <PaperDecisionLink kind="SUBCONTRACT_APPROVAL" subjectId={id} />}
      <FiveSteps subcontract={subcontract} />
      {report !== null && <FindingsCard report={report} />}
      <SubcontractFacts subcontract={subcontract} />
      <CorrectionLink folder="subcontracts" id={id} write="subcontract.write" />
      <Conditions {...content} />
      <OverseasChecks {...content} />
      <Attestations attestations={content.attestations} />
      <Evidence evidence={content.evidence} />
    </>
  );
}

function Conditions({ subcontract, conditions: { items } }: Pick<SubcontractContent, 'subcontract' | 'conditions'>) {
  const { can, date, say } = useViewer();
  return (
    <section class="card" aria-labelledby="conditions">
      <h2 id="conditions">{say('承認の条件', 'Conditions of the approval')}</h2>
      {items.length === 0 ? (
        <p>{say('条件はありません。', 'There is none.')}</p>
      ) : (
        <ul>
          {items.map(({ id, condition, dueOn, metOn }) => (
            <li key={id}>
              <span class="pre">{condition}</span> {say(`(${date(dueOn)}まで)`, `(by ${dueOn})`)}{' '}
              {metOn === null ? (
                <span class="badge note">{say('まだ満たされていない', 'not met yet')}</span>
              ) : (
                <span class="badge good">{say(`${date(metOn)}に満たされた`, `met on ${metOn}`)}</span>
              )}{' '}
              {can('subcontract.write') && (
                <a class="no-print" href={`/subcontract-conditions/${id}/edit`}>
                  {say('変更する・満たされた日を記録する', 'Change, or record that it was met')}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {can('subcontract.write') && (
        <p class="no-print">
          <a class="button second" href={`/subcontracts/${subcontract.id}/conditions/new`}>
            {say('条件を登録する', 'Record a condition')}
          </a>
        </p>
      )}
    </section>
  );
}

function OverseasChecks({ subcontract, checks: { items } }: Pick<SubcontractContent, 'subcontract' | 'checks'>) {
  const { can, date, say } = useViewer();
  if (items.length === 0 && subcontract.overseas === 'NO') return null;
  return (
    <section class="card" aria-labelledby="checks">
      <h2 id="checks">{say('海外の再委託先の定期確認', 'Checks of a party abroad')}</h2>
      <ul>
        {items.map(({ id, performedOn, performedBy, performedByAccount, result }) => (
          <li key={id}>
            {date(performedOn)} <Sayer name={performedBy} account={performedByAccount} />{' '}
            <span class="pre">{result}</span> <EvidenceLink folder="overseas-checks" id={id} />{' '}
            {can('subcontract.write') && (
              <a class="no-print" href={`/overseas-checks/${id}/edit`}>
                {say('変更する', 'Change')}
              </a>
            )}
          </li>
        ))}
      </ul>
      {can('subcontract.write') && (
        <p class="no-print">
          <a class="button second" href={`/subcontracts/${subcontract.id}/overseas-checks/new`}>
            {say('確認を記録する', 'Record a check')}
          </a>
        </p>
      )}
    </section>
  );
}
