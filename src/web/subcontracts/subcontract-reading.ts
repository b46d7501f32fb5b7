import { Injectable } from '@nestjs/common';
import { type GateView } from '../../findings/dto/finding.dto';
import { Gates } from '../../findings/gates/gates';
import { today } from '../../kernel/calendar-date';
import { notFound } from '../../kernel/problems';
import { isId } from '../../kernel/identifier';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { OverseasCheckReader } from '../../registry/subcontracts/overseas-check.reader';
import { SubcontractConditionReader } from '../../registry/subcontracts/subcontract-condition.reader';
import { type SubcontractStepName } from '../../registry/subcontracts/subcontract-steps';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { type VendorQuery, type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { SUBCONTRACT_ATTESTATIONS } from '../attestations/attestation-places';
import { AttestationReading } from '../attestations/attestation-reading';
import { SUBCONTRACT_EVIDENCE } from '../evidence/evidence-places';
import { EvidenceReading } from '../evidence/evidence-reading';
import { type Options } from '../forms/field';
import { FindingsAbout } from '../findings/findings-about';
import { Reading } from '../reading';
import { belonging, listed, partsOf, recordOf, type Rows } from '../rows';
import { type Viewer } from '../viewer';
import { offeredSteps } from './offered-steps';
import { type SubcontractContent } from './subcontract.view';

/** Steps that a gate guards. */
const GATE_OF: Readonly<Partial<Record<SubcontractStepName, 'subcontract.approve' | 'subcontract.activate'>>> = {
  APPROVE: 'subcontract.approve',
  START: 'subcontract.activate',
};

/** Reads what the pages and forms of re-entrustments show. */
@Injectable()
export class SubcontractReading {
  constructor(
    private readonly reading: Reading,
    private readonly subcontracts: SubcontractReader,
    private readonly conditions: SubcontractConditionReader,
    private readonly checks: OverseasCheckReader,
    private readonly contracts: ContractReader,
    private readonly vendors: VendorReader,
    private readonly findings: FindingsAbout,
    private readonly gates: Gates,
    private readonly evidence: EvidenceReading,
    private readonly attestations: AttestationReading,
  ) {}

  contract(id: string): Promise<ContractView> {
    return recordOf<ContractView>(this.contracts, id);
  }

  subcontract(id: string): Promise<SubcontractView> {
    return recordOf<SubcontractView>(this.subcontracts, id);
  }

  vendor(id: string): Promise<VendorView> {
    if (!isId(id)) throw notFound();
    return recordOf<VendorView>(this.vendors, id);
  }

  vendorsAlike(query: VendorQuery): Promise<Rows<VendorView>> {
    return listed<VendorView>(this.vendors, query);
  }

  /** The re-entrustments of a contract under which another may hang. */
  async above(contractId: string, { say }: Viewer, ownId: string | null): Promise<Options> {
    const { items } = await belonging<SubcontractView>(this.subcontracts, 'rank', { contractId });
    return items
      .filter(({ id }) => id !== ownId)
      .map(({ id, rank, vendorName, work }) => [id, `${say(`第${rank}段`, `Rank ${rank}`)} ${vendorName} ${work}`]);
  }

  async one(viewer: Viewer, id: string): Promise<Omit<SubcontractContent, 'tried'>> {
    const subcontract = await this.subcontract(id);
    const { contractId } = subcontract;
    return {
      subcontract,
      contract: await this.reading.as(viewer, 'contract.read', () => this.contractSeen(contractId)),
      conditions: await partsOf(this.conditions, 'dueOn', { subcontractId: id }),
      checks: await partsOf(this.checks, '-performedOn', { subcontractId: id }),
      evidence: await this.evidence.of(viewer, SUBCONTRACT_EVIDENCE, id),
      attestations: await this.attestations.of(viewer, SUBCONTRACT_ATTESTATIONS, id),
      report: await this.findings.ofContract(viewer, { kind: 'SUBCONTRACT', id }, contractId),
      gates: (await this.reading.as(viewer, 'finding.read', () => this.gatesAhead(viewer, subcontract))) ?? new Map(),
    };
  }

  /** A vendor’s people may see the re-entrustment that names them, and not the contract above it. */
  private async contractSeen(id: string): Promise<ContractView | null> {
    const found = await this.contracts.one(id);
    return found === null ? null : (JSON.parse(found.text) as ContractView);
  }

  /** What the gates say today of the steps that are offered. */
  private async gatesAhead(
    viewer: Viewer,
    { id, contractId, ...subcontract }: SubcontractView,
  ): Promise<ReadonlyMap<SubcontractStepName, GateView>> {
    const found = new Map<SubcontractStepName, GateView>();
    for (const step of offeredSteps(viewer, subcontract)) {
      const gate = GATE_OF[step];
      if (gate === undefined) continue;
      const asked = await this.gates.subcontract(gate, contractId, id, today());
      found.set(step, await this.gates.show(asked, viewer.language));
    }
    return found;
  }
}
