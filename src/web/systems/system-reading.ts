import { Injectable } from '@nestjs/common';
import { CoverageReader } from '../../demarcation/coverage/coverage.reader';
import { type SystemCoverageView } from '../../demarcation/coverage/dto/system-coverage.dto';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { type SystemInterfaceView } from '../../registry/systems/dto/system-interface.dto';
import { type SystemQuery, type SystemView } from '../../registry/systems/dto/system.dto';
import { SystemInterfaceReader } from '../../registry/systems/system-interface.reader';
import { SystemReader } from '../../registry/systems/system.reader';
import { SYSTEM_ATTESTATIONS } from '../attestations/attestation-places';
import { AttestationReading } from '../attestations/attestation-reading';
import { FindingsAbout } from '../findings/findings-about';
import { type Options } from '../forms/field';
import { Reading } from '../reading';
import { belonging, listed, recordOf, type Rows } from '../rows';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer } from '../viewer';
import { type SystemContent } from './system-content';
import { type SystemListContent } from './system-list.view';

/** Reads what the pages of systems show. */
@Injectable()
export class SystemReading {
  constructor(
    private readonly reading: Reading,
    private readonly systems: SystemReader,
    private readonly interfaces: SystemInterfaceReader,
    private readonly contracts: ContractReader,
    private readonly equipment: EquipmentReader,
    private readonly names: VendorNames,
    private readonly coverages: CoverageReader,
    private readonly attestations: AttestationReading,
    private readonly findings: FindingsAbout,
  ) {}

  async list(query: SystemQuery): Promise<SystemListContent> {
    return { query, systems: await listed<SystemView>(this.systems, query) };
  }

  async one(viewer: Viewer, id: string): Promise<SystemContent> {
    const system = await recordOf<SystemView>(this.systems, id);
    const interfaces = await belonging<SystemInterfaceView>(this.interfaces, 'name', { systemId: id });
    const contracts = await this.contractsOf(viewer, id);
    const met = interfaces.items.flatMap(({ vendorIds }) => vendorIds ?? []);
    return {
      system,
      interfaces,
      vendorOf: await this.names.of(viewer, [...met, ...(contracts?.items ?? []).map(({ vendorId }) => vendorId)]),
      contracts,
      attestations: await this.attestations.of(viewer, SYSTEM_ATTESTATIONS, id),
      equipment: await this.reading.as(viewer, 'equipment.read', () =>
        belonging(this.equipment, 'endOfSupportOn', { systemId: id }),
      ),
      report: await this.findings.ofInstitution(viewer, { kind: 'SYSTEM', id }, system.institutionId, 'system'),
    };
  }

  /** The vendors whose contracts carry the system, and in any case those that are named already. */
  async vendorsOf(viewer: Viewer, id: string, named: readonly string[]): Promise<Options> {
    const contracts = await this.contractsOf(viewer, id);
    const names = await this.names.of(viewer, [...(contracts?.items ?? []).map(({ vendorId }) => vendorId), ...named]);
    return [...(names ?? [])];
  }

  private contractsOf(viewer: Viewer, systemId: string): Promise<Rows<ContractView> | null> {
    return this.reading.as(viewer, 'contract.read', () =>
      belonging<ContractView>(this.contracts, 'endOn', { systemId }),
    );
  }

  /** Without the system's name where the viewer may not read systems. */
  async coverage(viewer: Viewer, id: string): Promise<{ name: string | null; coverage: SystemCoverageView }> {
    const coverage = await this.coverages.of(id, viewer.language);
    const system = await this.reading.as(viewer, 'system.read', () => recordOf<SystemView>(this.systems, id));
    return { name: system?.name ?? null, coverage };
  }
}
