import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type MatrixConditions } from '../guideline/matrix-template';
import { notFound } from '../kernel/problems';
import { type Answer } from '../kernel/terms/answers';
import { type DeploymentModel, type PersonalDataHandling } from '../kernel/terms/contract-terms';

interface ContractRow {
  readonly deployment_model: DeploymentModel | null;
  readonly personal_data_handling: PersonalDataHandling;
  readonly uses_third_party_cloud: Answer;
  readonly remote_maintenance: Answer;
  readonly external_connection: Answer;
  readonly reentrustment: boolean;
  readonly overseas: boolean;
  readonly equipment: boolean;
  readonly several_vendors: boolean;
  readonly provision: boolean;
}

/** A re-entrustment that somebody asked for or that is there: neither refused nor over. */
const UNDER_WAY = `(s.ended_on is null or s.ended_on >= today_in_japan()) and s.approval_state <> 'REJECTED'`;

/** What a person knows and the registry does not. */
export interface StatedConditions {
  readonly signatureUsed?: Answer;
  readonly colocation?: Answer;
  readonly maintenance?: Answer;
}

/** Reads from the registry which rows of the template a contract needs. */
@Injectable()
export class MatrixConditionsReader {
  constructor(private readonly database: Database) {}

  async of(contractId: string, stated: StatedConditions): Promise<MatrixConditions> {
    const [row] = await this.database.read<ContractRow>({
      name: 'matrix-conditions',
      text: `
        select c.deployment_model, c.personal_data_handling, c.uses_third_party_cloud, c.remote_maintenance, c.external_connection,
          exists (select from subcontracts s where s.contract_id = c.id and ${UNDER_WAY}) as reentrustment,
          exists (select from subcontracts s join vendors v on v.id = s.vendor_id where s.contract_id = c.id and ${UNDER_WAY}
            and (s.overseas <> 'NO' or v.country is distinct from 'JP' or exists (select from unnest(s.processing_countries) as p where p <> 'JP'))) as overseas,
          exists (select from contract_systems cs join equipment_systems b on b.system_id = cs.system_id join equipment e on e.id = b.equipment_id
            where cs.contract_id = c.id and (b.member_to is null or b.member_to >= today_in_japan()) and (e.disposed_on is null or e.disposed_on >= today_in_japan())) as equipment,
          exists (select from contract_members m where m.contract_id = c.id and (m.member_to is null or m.member_to >= today_in_japan()))
          or exists (select from contract_systems mine join contract_systems theirs on theirs.system_id = mine.system_id
            join contracts other on other.id = theirs.contract_id
            where mine.contract_id = c.id and other.vendor_id <> c.vendor_id and not is_over(other.status, other.ended_on)) as several_vendors,
          exists (select from contract_systems cs join provisions p on p.system_id = cs.system_id where cs.contract_id = c.id
            and (p.ended_on is null or p.ended_on >= today_in_japan())) as provision
        from contracts c where c.id = $1`,
      values: [contractId],
    });
    if (row === undefined) throw notFound();
    return {
      deploymentModel: row.deployment_model,
      personalDataHandling: row.personal_data_handling,
      usesThirdPartyCloud: row.uses_third_party_cloud,
      remoteMaintenance: row.remote_maintenance,
      externalConnection: row.external_connection,
      reentrustment: answer(row.reentrustment),
      overseasReentrustment: answer(row.overseas),
      equipment: answer(row.equipment),
      severalVendors: answer(row.several_vendors),
      thirdPartyProvision: answer(row.provision),
      signatureUsed: stated.signatureUsed ?? 'UNKNOWN',
      colocation: stated.colocation ?? 'NO',
      maintenance: stated.maintenance ?? 'UNKNOWN',
    };
  }
}

function answer(yes: boolean): Answer {
  return yes ? 'YES' : 'NO';
}
