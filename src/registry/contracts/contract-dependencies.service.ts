import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { fault, invalid } from '../../kernel/problems';
import { ContractDependencyEntity } from './contract-dependency.entity';
import { ContractEntity } from './contract.entity';
import { type CreateContractDependency, type PatchContractDependency } from './dto/contract-dependency.dto';

/** Records what a vendor builds on, and what that in turn builds on. */
@Injectable()
export class ContractDependenciesService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Returns the new record’s id. */
  create(contractId: string, body: CreateContractDependency): Promise<string> {
    return this.database.transact(async () => {
      await this.records.demand(ContractEntity, contractId);
      await this.demandSameContract(contractId, null, body.dependsOnId);
      return this.records.create(ContractDependencyEntity, { ...body, contractId });
    });
  }

  async patch(expected: Expected, body: PatchContractDependency): Promise<void> {
    await this.database.transact(async (manager) => {
      const { contractId } = await this.records.change(ContractDependencyEntity, expected, body);
      // Two changes at once take turns here, or each would close its half of a circle unseen.
      await this.records.lock(manager, ContractEntity, { id: contractId, version: null });
      await this.demandSameContract(contractId, expected.id, body.dependsOnId);
    });
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(ContractDependencyEntity, expected);
  }

  /** The chain stays inside the contract and closes no circle. */
  private async demandSameContract(
    contractId: string,
    id: string | null,
    dependsOnId: string | null | undefined,
  ): Promise<void> {
    if (dependsOnId === null || dependsOnId === undefined) return;
    const chain = await this.database.transact((manager) =>
      manager.query<{ id: string }[]>(
        `with recursive chain as (
           select id, depends_on_id from contract_dependencies where id = $1 and contract_id = $2
           union select d.id, d.depends_on_id from contract_dependencies d join chain c on d.id = c.depends_on_id)
         select id from chain`,
        [dependsOnId, contractId],
      ),
    );
    if (chain.length === 0) {
      throw invalid([
        fault('/dependsOnId', 'OTHER_CONTRACT', {
          ja: '同じ契約の利用サービスを指定してください',
          en: 'Must be a dependency of the same contract',
        }),
      ]);
    }
    if (id !== null && chain.filter((link) => link.id === id).length > 0) {
      throw invalid([fault('/dependsOnId', 'CYCLE', { ja: '循環になります', en: 'It would close a circle' })]);
    }
  }
}
