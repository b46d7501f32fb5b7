import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { ContractMemberReader } from '../../registry/contracts/contract-member.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractMemberView } from '../../registry/contracts/dto/contract-member.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { MEMBER_ATTESTATIONS } from '../attestations/attestation-places';
import { AttestationReading } from '../attestations/attestation-reading';
import { FindingsAbout } from '../findings/findings-about';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { MemberPage } from './member.view';

/** Shows one of several vendors in a contract. */
@Controller()
export class MemberPagesController {
  constructor(
    private readonly members: ContractMemberReader,
    private readonly contracts: ContractReader,
    private readonly attestations: AttestationReading,
    private readonly findings: FindingsAbout,
  ) {}

  @Page('contract-members/:id', 'contract.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const member = await recordOf<ContractMemberView>(this.members, id);
    const contract = await recordOf<ContractView>(this.contracts, member.contractId);
    const attestations = await this.attestations.of(viewer, MEMBER_ATTESTATIONS, id);
    const report = await this.findings.ofContract(viewer, { kind: 'CONTRACT_MEMBER', id }, contract.id);
    return showPage(viewer, {
      title: viewer.say(`構成員: ${member.vendorName}`, `Member: ${member.vendorName}`),
      body: <MemberPage {...{ member, contract, attestations, report }} />,
    });
  }
}
