import { Injectable } from '@nestjs/common';
import { type MatrixView } from '../../demarcation/dto/matrix.dto';
import { DocumentReader } from '../../documents/document.reader';
import { type DocumentView } from '../../documents/dto/document.dto';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type Options } from '../forms/field';
import { Reading } from '../reading';
import { belonging, recordOf } from '../rows';
import { type Viewer } from '../viewer';

/** The institution's files, newest first, among which the signed paper of a vendor is. */
@Injectable()
export class SignedPapers {
  constructor(
    private readonly reading: Reading,
    private readonly contracts: ContractReader,
    private readonly documents: DocumentReader,
  ) {}

  async of(viewer: Viewer, { contractId }: MatrixView): Promise<Options> {
    const files = await this.reading.as(viewer, 'document.read', async () => {
      const { institutionId } = await recordOf<ContractView>(this.contracts, contractId);
      return belonging<DocumentView>(this.documents, '-createdAt', { institutionId });
    });
    return (files?.items ?? []).map(
      ({ id, name, createdAt }) => [id, `${name} (${viewer.moment(createdAt)})`] as const,
    );
  }
}
