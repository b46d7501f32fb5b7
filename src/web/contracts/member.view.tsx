import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type ContractMemberView } from '../../registry/contracts/dto/contract-member.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type AttestationContent } from '../attestations/attestation-reading';
import { Attestations } from '../attestations/attestations.view';
import { FindingsCard } from '../findings/findings-card';
import { useViewer } from '../frame/viewer-context';
import { HistoryLink } from '../history/history-link';
import { Fact } from '../parts/fact';
import { APPI28_WORDS, FOREIGN_INFORMATION_WORDS } from '../subcontracts/subcontract-words';

export interface MemberContent {
  readonly member: ContractMemberView;
  readonly contract: ContractView;
  /** null: the viewer does not see them. */
  readonly attestations: AttestationContent | null;
  readonly report: GapReportView | null;
}

/** 構成員: one of several vendors in a contract; what falls short of it, and what was confirmed of it. */
export function MemberPage({ member, contract, attestations, report }: MemberContent) {
  const { can, date, say, text } = useViewer();
  const { id, vendorId, vendorName, part, memberFrom, memberTo } = member;
  const { appi28Basis, consentOn, foreignInformation, foreignInformationSubstitute } = member;
  return (
    <>
      <p class="crumbs">
        <a href="/contracts">{say('契約', 'Contracts')}</a>
        {' / '}
        <a href={`/contracts/${contract.id}#members`}>
          {contract.contractNo} {contract.title}
        </a>{' '}
        <HistoryLink of="contract-members" id={id} />
      </p>
      {can('contract.write') && (
        <p class="row no-print">
          <a class="button second" href={`/contract-members/${id}/edit`}>
            {say('登録内容を変更する', 'Change it')}
          </a>
        </p>
      )}
      <section class="card" aria-labelledby="facts">
        <h2 id="facts">{say('登録内容', 'On record')}</h2>
        <dl class="facts">
          <Fact name={say('事業者', 'Vendor')}>
            <a href={`/vendors/${vendorId}`}>{vendorName}</a>
          </Fact>
          <Fact name={say('分担', 'Its part')}>{part}</Fact>
          <Fact name={say('加わった日', 'Member from')}>
            {memberFrom === null ? say('契約の初めから', 'since the contract is there') : date(memberFrom)}
          </Fact>
          <Fact name={say('最後の日', 'Member until')}>
            {memberTo === null ? say('契約が続くかぎり', 'as long as the contract') : date(memberTo)}
          </Fact>
          <Fact field="appi28Basis" name={say('個人情報保護法28条の根拠', 'Basis under APPI 28')}>
            {appi28Basis === null ? null : text(APPI28_WORDS[appi28Basis])}{' '}
            {consentOn === null ? null : date(consentOn)}{' '}
            {(foreignInformation ?? []).map((told) => text(FOREIGN_INFORMATION_WORDS[told])).join('、')}{' '}
            {foreignInformationSubstitute}
          </Fact>
        </dl>
      </section>
      {report !== null && <FindingsCard report={report} />}
      <Attestations attestations={attestations} />
    </>
  );
}
