import { Injectable } from '@nestjs/common';
import { type MatrixListItemView, type MatrixListQuery } from '../../demarcation/listing/dto/matrix-list.dto';
import { MatrixListReader } from '../../demarcation/listing/matrix-list.reader';
import { type Rows, listed } from '../rows';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer } from '../viewer';

export interface MatrixListContent {
  readonly query: MatrixListQuery;
  readonly matrices: Rows<MatrixListItemView>;
  /** null: the viewer does not see vendors. */
  readonly vendorOf: ReadonlyMap<string, string> | null;
}

/** Reads what the list of matrices shows. */
@Injectable()
export class MatrixListReading {
  constructor(
    private readonly matrices: MatrixListReader,
    private readonly names: VendorNames,
  ) {}

  async list(viewer: Viewer, query: MatrixListQuery): Promise<MatrixListContent> {
    const matrices = await listed<MatrixListItemView>(this.matrices, query);
    return { query, matrices, vendorOf: await this.vendorsOf(viewer, matrices.items) };
  }

  vendorsOf(viewer: Viewer, matrices: readonly MatrixListItemView[]): Promise<ReadonlyMap<string, string> | null> {
    return this.names.of(
      viewer,
      matrices.map(({ vendorId }) => vendorId),
    );
  }
}
