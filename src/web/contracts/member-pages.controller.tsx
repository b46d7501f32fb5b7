import { Controller } from '@nestjs/common';
import { DossierLoader } from '../../findings/dossier-loader';
import { GapReports } from '../../findings/gap-reports';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { ContractMemberReader } from '../../registry/contracts/contract-member.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractMemberView } from '../../registry/contracts/dto/contract-member.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { MEMBER_ATTESTATIONS } from '../attestations/attestation-places';
import { AttestationReading } from '../attestations/attestation-reading';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { Reading } from '../reading';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { MemberPage } from './member.view';

/** As many findings as the page of a member shows. */
const SHOWN = 50;

/** Shows one of several vendors in a contract. */
@Controller()
export class MemberPagesController {
  constructor(
    private readonly reading: Reading,
    private readonly members: ContractMemberReader,
    private readonly contracts: ContractReader,
    private readonly attestations: AttestationReading,
    private readonly loader: DossierLoader,
    private readonly reports: GapReports,
  ) {}

  @Page('contract-members/:id', 'contract.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const member = await recordOf<ContractMemberView>(this.members, id);
    const contract = await recordOf<ContractView>(this.contracts, member.contractId);
    const attestations = await this.attestations.of(viewer, MEMBER_ATTESTATIONS, id);
    const report = await this.reading.as(viewer, 'finding.read', async () =>
      this.reports.of(
        await this.loader.ofContract(contract.id),
        { limit: SHOWN, groupBy: 'cause', subjectKind: 'CONTRACT_MEMBER', subjectId: id },
        viewer.language,
      ),
    );
    return showPage(viewer, {
      title: viewer.say(`構成員: ${member.vendorName}`, `Member: ${member.vendorName}`),
      body: <MemberPage {...{ member, contract, attestations, report }} />,
    });
  }
}
