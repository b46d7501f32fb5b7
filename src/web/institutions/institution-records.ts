import { Injectable } from '@nestjs/common';
import { type Permission } from '../../kernel/terms/access-terms';
import { ContractDependencyReader } from '../../registry/contracts/contract-dependency.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractDependencyView } from '../../registry/contracts/dto/contract-dependency.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { DepartmentReader } from '../../registry/institutions/department.reader';
import { type DepartmentView } from '../../registry/institutions/dto/department.dto';
import { type SystemView } from '../../registry/systems/dto/system.dto';
import { SystemReader } from '../../registry/systems/system.reader';
import { type Options } from '../forms/field';
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
