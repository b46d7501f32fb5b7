import { Injectable } from '@nestjs/common';
import { type MatrixRevisionView } from '../../demarcation/dto/matrix.dto';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { DossierLoader } from '../../findings/dossier-loader';
import { type GateView } from '../../findings/dto/finding.dto';
import { type GateQuery } from '../../findings/dto/gap-query.dto';
import { GapReports } from '../../findings/gap-reports';
import { Gates } from '../../findings/gates/gates';
import { addMonths, type CalendarDate, daysBetween, today } from '../../kernel/calendar-date';
import { type ClauseKind } from '../../kernel/terms/contract-terms';
import { ContractClausesService } from '../../registry/contracts/contract-clauses.service';
import { CertificationCoverageReader } from '../../registry/contracts/certification-coverage.reader';
import { ContractDependencyReader } from '../../registry/contracts/contract-dependency.reader';
import { ContractMemberReader } from '../../registry/contracts/contract-member.reader';
import { ContractManualReader } from '../../registry/contracts/contract-manual.reader';
import { ContractDocumentReader } from '../../registry/contracts/contract-document.reader';
import { ExecutiveApprovalReader } from '../../registry/contracts/executive-approval.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type CertificationCoverageView } from '../../registry/contracts/dto/certification-coverage.dto';
import { type ContractDependencyView } from '../../registry/contracts/dto/contract-dependency.dto';
import { type ContractMemberView } from '../../registry/contracts/dto/contract-member.dto';
import { type ContractManualView } from '../../registry/contracts/dto/contract-manual.dto';
import { type ContractDocumentView } from '../../registry/contracts/dto/contract-document.dto';
import { type ContractQuery } from '../../registry/contracts/dto/contract-query.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { monthOf } from '../ahead/months';
import { CONTRACT_ATTESTATIONS } from '../attestations/attestation-places';
import { AnnouncementReading } from '../announcements/announcement-reading';
import { AttestationReading } from '../attestations/attestation-reading';
import { CONTRACT_EVIDENCE } from '../evidence/evidence-places';
import { EvidenceReading } from '../evidence/evidence-reading';
import { InstitutionRecords } from '../institutions/institution-records';
import { Reading } from '../reading';
import { VendorNames } from '../vendors/vendor-names';
import { belonging, listed, partsOf, recordOf } from '../rows';
import { type Viewer } from '../viewer';
import { type ClauseReviewContent } from './clause-review.view';
import { type BuiltOnContent } from './built-on';
import { type CoveragesContent } from './coverages';
import { type ContractCalendarContent } from './contract-calendar.view';
import { type ContractContent } from './contract.view';
import { type ContractListContent } from './contract-list.view';
import { deadlinesByMonth } from './deadlines';

/** As many findings as a page of a contract shows. */
const SHOWN = 50;
/** How far the calendar of deadlines looks ahead. */
const CALENDAR_MONTHS = 6;
/** More than all rules together find of one contract. */
const MOST_OF_A_CONTRACT = 500;

/** Reads what the pages of contracts show. */
@Injectable()
export class ContractReading {
  constructor(
    private readonly reading: Reading,
    private readonly contracts: ContractReader,
    private readonly vendors: VendorReader,
    private readonly names: VendorNames,
    private readonly clauses: ContractClausesService,
    private readonly documents: ContractDocumentReader,
    private readonly dependencies: ContractDependencyReader,
    private readonly manuals: ContractManualReader,
    private readonly members: ContractMemberReader,
    private readonly approvals: ExecutiveApprovalReader,
    private readonly coverages: CertificationCoverageReader,
    private readonly institutions: InstitutionRecords,
    private readonly matrices: MatrixReader,
    private readonly subcontracts: SubcontractReader,
    private readonly announcements: AnnouncementReading,
    private readonly loader: DossierLoader,
    private readonly reports: GapReports,
    private readonly gates: Gates,
    private readonly evidence: EvidenceReading,
    private readonly attestations: AttestationReading,
  ) {}

  async list(viewer: Viewer, query: ContractQuery): Promise<ContractListContent> {
    const contracts = await listed<ContractView>(this.contracts, query);
    const vendorIds = contracts.items.map(({ vendorId }) => vendorId);
    return { query, contracts, vendorOf: await this.names.of(viewer, vendorIds) };
  }

  /** What falls due from today to the end of the sixth month. */
  async calendar(viewer: Viewer): Promise<ContractCalendarContent> {
    const months = Array.from({ length: CALENDAR_MONTHS }, (_, i) => monthOf(addMonths(today(), i)));
    const within = daysBetween(today(), addMonths(today(), CALENDAR_MONTHS));
    const [notices, ends] = [
      await belonging<ContractView>(this.contracts, 'endOn', { noticeWithinDays: within }),
      await belonging<ContractView>(this.contracts, 'endOn', { endingWithinDays: within }),
    ];
    const vendorIds = [...notices.items, ...ends.items].map(({ vendorId }) => vendorId);
    return {
      months: deadlinesByMonth({ notices: notices.items, ends: ends.items }, months),
      vendorOf: await this.names.of(viewer, vendorIds),
      isCutShort: notices.next !== null || ends.next !== null,
    };
  }

  async one(viewer: Viewer, id: string, { on = today() }: GateQuery): Promise<ContractContent> {
    const contract = await recordOf<ContractView>(this.contracts, id);
    return {
      contract,
      vendor: await this.reading.as(viewer, 'vendor.read', () => recordOf<VendorView>(this.vendors, contract.vendorId)),
      clauses: await this.clauses.list(id),
      papers: await partsOf<ContractDocumentView>(this.documents, 'title', { contractId: id }),
      members: await partsOf<ContractMemberView>(this.members, 'memberFrom', { contractId: id }),
      builtOn: await this.builtOn(viewer, id),
      approvals: await partsOf(this.approvals, '-createdAt', { contractId: id }),
      covered: await this.covered(viewer, id),
      manuals: await partsOf<ContractManualView>(this.manuals, 'rowKey', { contractId: id }),
      matrices: await this.reading.as(
        viewer,
        'matrix.read',
        async () => (await this.matrices.revisionsOf(id)) as MatrixRevisionView[],
      ),
      subcontracts: await this.reading.as(viewer, 'subcontract.read', async () => ({
        subcontracts: await belonging<SubcontractView>(this.subcontracts, 'rank', { contractId: id }),
        announced: await this.announcements.waiting(id),
      })),
      evidence: await this.evidence.of(viewer, CONTRACT_EVIDENCE, id),
      attestations: await this.attestations.of(viewer, CONTRACT_ATTESTATIONS, id),
      judged: await this.reading.as(viewer, 'finding.read', async () => ({
        report: await this.reports.of(
          await this.loader.ofContract(id),
          { asOf: on, limit: SHOWN, groupBy: 'cause' },
          viewer.language,
        ),
        gate: await this.gate(viewer, contract, on),
      })),
    };
  }

  private async covered(viewer: Viewer, contractId: string): Promise<CoveragesContent> {
    const coverages = await partsOf<CertificationCoverageView>(this.coverages, '-createdAt', { contractId });
    return { coverages, certificateOf: new Map(await this.institutions.certificatesFor(viewer, contractId)) };
  }

  private async builtOn(viewer: Viewer, contractId: string): Promise<BuiltOnContent> {
    const dependencies = await partsOf<ContractDependencyView>(this.dependencies, 'name', { contractId });
    const providers = dependencies.items.flatMap(({ vendorId }) => vendorId ?? []);
    return { dependencies, vendorOf: await this.names.of(viewer, providers) };
  }

  /** What stands before whoever takes a step: the contract, and what its gate says. */
  async ahead(
    viewer: Viewer,
    id: string,
    on: CalendarDate,
  ): Promise<{ contract: ContractView; gate: GateView | null }> {
    const contract = await recordOf<ContractView>(this.contracts, id);
    return { contract, gate: await this.reading.as(viewer, 'finding.read', () => this.gate(viewer, contract, on)) };
  }

  /** What a review of one clause needs to see: what was found last, in which papers it may stand, what falls short of it. */
  async clause(viewer: Viewer, id: string, kind: ClauseKind): Promise<ClauseReviewContent> {
    const documents = await belonging<ContractDocumentView>(this.documents, 'title', { contractId: id });
    return {
      contract: await recordOf<ContractView>(this.contracts, id),
      clause: await this.clauses.one(id, kind),
      documents: documents.items,
      findings: await this.reading.as(viewer, 'finding.read', async () => {
        const asked = { asOf: today(), limit: MOST_OF_A_CONTRACT };
        const { items } = await this.reports.of(await this.loader.ofContract(id), asked, viewer.language);
        return items.filter(({ facts }) => (facts as { readonly clause?: unknown }).clause === kind);
      }),
    };
  }

  /** The step that lies ahead of the contract; none, once it has ended. */
  private async gate({ language }: Viewer, { id, status }: ContractView, on: CalendarDate): Promise<GateView | null> {
    switch (status) {
      case 'DRAFT':
      case 'NEGOTIATING':
      case 'SIGNED':
        return this.gates.show(await this.gates.contractActivation(id, on), language);
      case 'ACTIVE':
        return this.gates.show(await this.gates.contractRenewal(id, on), language);
      case 'ENDED':
      case 'CANCELLED':
        return null;
    }
  }
}
