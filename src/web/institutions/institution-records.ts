import { Injectable } from '@nestjs/common';
import { type Permission } from '../../kernel/terms/access-terms';
import { CertificationReader } from '../../registry/certifications/certification.reader';
import { type CertificationView } from '../../registry/certifications/dto/certification.dto';
import { ContractDependencyReader } from '../../registry/contracts/contract-dependency.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractDependencyView } from '../../registry/contracts/dto/contract-dependency.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { DepartmentReader } from '../../registry/institutions/department.reader';
import { type DepartmentView } from '../../registry/institutions/dto/department.dto';
import { type SystemView } from '../../registry/systems/dto/system.dto';
import { SystemReader } from '../../registry/systems/system.reader';
import { type Options } from '../forms/field';
import { schemeName } from '../parts/registry-words';
import { Reading } from '../reading';
import { belonging, recordOf } from '../rows';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer } from '../viewer';
import { InstitutionChoice } from './institution-choice';

/** A record that says whose it is, or under which contract it stands. */
export interface OwnedRecord {
  readonly institutionId?: string;
  readonly contractId?: string;
}

/** What an institution has, for fields that name one of it. */
@Injectable()
export class InstitutionRecords {
  constructor(
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly contracts: ContractReader,
    private readonly systemReader: SystemReader,
    private readonly departmentReader: DepartmentReader,
    private readonly dependencyReader: ContractDependencyReader,
    private readonly vendorNames: VendorNames,
    private readonly certifications: CertificationReader,
    private readonly equipmentReader: EquipmentReader,
  ) {}

  /** The institutions for which the viewer may do something. */
  async writable(viewer: Viewer, permission: Permission): Promise<Options> {
    const choice = await this.choice.of(viewer, permission, undefined);
    return (choice?.institutions ?? []).map(({ id, name }) => [id, name] as const);
  }

  /** Whose a record is; null: it is nobody’s, or the viewer does not see whose. */
  async ownerOf(viewer: Viewer, { institutionId, contractId }: OwnedRecord): Promise<string | null> {
    if (institutionId !== undefined) return institutionId;
    if (contractId === undefined) return null;
    const contract = await this.reading.as(viewer, 'contract.read', () => this.contracts.one(contractId));
    return contract === null ? null : (JSON.parse(contract.text) as ContractView).institutionId;
  }

  async departments(viewer: Viewer, institutionId: string): Promise<Options> {
    const found = await this.reading.as(viewer, 'institution.read', () =>
      belonging<DepartmentView>(this.departmentReader, 'name', { institutionId }),
    );
    return (found?.items ?? []).map(({ id, name }) => [id, name] as const);
  }

  /** All that the viewer sees, or those of one institution. */
  async systems(viewer: Viewer, institutionId: string | undefined): Promise<Options> {
    const found = await this.reading.as(viewer, 'system.read', () =>
      belonging<SystemView>(this.systemReader, 'name', { institutionId }),
    );
    return (found?.items ?? []).map(({ id, name }) => [id, name] as const);
  }

  /** The systems of the institution whose device it is. */
  async systemsBeside(viewer: Viewer, equipmentId: string): Promise<Options> {
    const device = await this.reading.as(viewer, 'equipment.read', () =>
      recordOf<EquipmentView>(this.equipmentReader, equipmentId),
    );
    return device === null ? [] : this.systems(viewer, device.institutionId);
  }

  /** The certificates of the vendor that a contract is with. */
  async certificatesFor(viewer: Viewer, contractId: string): Promise<Options> {
    const contract = await this.reading.as(viewer, 'contract.read', () =>
      recordOf<ContractView>(this.contracts, contractId),
    );
    return contract === null ? [] : this.certificatesOf(viewer, contract.vendorId);
  }

  /** The contracts with one vendor that the viewer sees. */
  async contractsWith(viewer: Viewer, vendorId: string): Promise<Options> {
    const found = await this.reading.as(viewer, 'contract.read', () =>
      belonging<ContractView>(this.contracts, 'contractNo', { vendorId }),
    );
    return (found?.items ?? []).map(({ id, contractNo, title }) => [id, `${contractNo} ${title}`] as const);
  }

  async certificatesOf(viewer: Viewer, vendorId: string): Promise<Options> {
    const found = await this.reading.as(viewer, 'certification.read', () =>
      belonging<CertificationView>(this.certifications, '-validTo', { vendorId }),
    );
    return (found?.items ?? []).map(
      ({ id, scheme, registrationNumber, validTo }) =>
        [id, `${viewer.text(schemeName(scheme))} ${registrationNumber ?? ''} 〜${viewer.date(validTo)}`] as const,
    );
  }

  /** All devices that the viewer sees, or those of one institution. */
  async equipment(viewer: Viewer, institutionId: string | undefined): Promise<Options> {
    const found = await this.reading.as(viewer, 'equipment.read', () =>
      belonging<EquipmentView>(this.equipmentReader, 'assetNo', { institutionId }),
    );
    return (found?.items ?? []).map(({ id, assetNo, name }) => [id, `${assetNo} ${name}`] as const);
  }

  /** Vendors that a field may name. */
  vendors(viewer: Viewer, named: readonly string[]): Promise<Options> {
    return this.vendorNames.choosable(viewer, named);
  }

  /** What one contract is built on. */
  async dependencies(viewer: Viewer, contractId: string): Promise<Options> {
    const found = await this.reading.as(viewer, 'contract.read', () =>
      belonging<ContractDependencyView>(this.dependencyReader, 'name', { contractId }),
    );
    return (found?.items ?? []).map(({ id, name }) => [id, name] as const);
  }

  /** The contracts of one institution, and in any case those that are named already: what is not shown would be lost. */
  async contractsOf(viewer: Viewer, institutionId: string | undefined, named: readonly string[]): Promise<Options> {
    const contracts = await this.reading.as(viewer, 'contract.read', async () => {
      const { items } = await belonging<ContractView>(this.contracts, 'contractNo', { institutionId });
      const beyond = named.filter((id) => !items.some((one) => one.id === id));
      return [...items, ...(await Promise.all(beyond.map((id) => recordOf<ContractView>(this.contracts, id))))];
    });
    return (contracts ?? []).map(({ id, contractNo, title }) => [id, `${contractNo} ${title}`] as const);
  }
}
