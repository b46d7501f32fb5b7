import { Injectable } from '@nestjs/common';
import { type MatrixRevisionView } from '../../demarcation/dto/matrix.dto';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { type MatrixTemplateView } from '../../demarcation/templates/dto/matrix-template.dto';
import { MatrixTemplateReader } from '../../demarcation/templates/matrix-template.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type Options } from '../forms/field';
import { belonging, recordOf } from '../rows';

/** The contract of a new revision, and what there is before it. */
export interface Beginnings {
  readonly contract: ContractView;
  /** null: none is agreed yet. */
  readonly agreed: MatrixRevisionView | null;
  /** What has to be done with first; null: nothing. */
  readonly working: MatrixRevisionView | null;
  readonly templates: Options;
}

/** Reads what a revision can begin from. */
@Injectable()
export class RevisionReading {
  constructor(
    private readonly contracts: ContractReader,
    private readonly matrices: MatrixReader,
    private readonly templates: MatrixTemplateReader,
  ) {}

  async of(contractId: string): Promise<Beginnings> {
    const contract = await recordOf<ContractView>(this.contracts, contractId);
    const revisions = (await this.matrices.revisionsOf(contractId)) as MatrixRevisionView[];
    const published = await belonging<MatrixTemplateView>(this.templates, 'name', {
      institutionId: contract.institutionId,
      status: 'PUBLISHED',
    });
    return {
      contract,
      agreed: revisions.find(({ status }) => status === 'AGREED') ?? null,
      working: revisions.find(({ status }) => status === 'DRAFT' || status === 'UNDER_CONSULTATION') ?? null,
      templates: published.items.map(({ id, name, edition }) => [id, `${name} ${edition}`] as const),
    };
  }
}
