import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { MatrixEntity } from '../matrix.entity';
import { type AnnexDeviceView, type MatrixAnnexView } from './dto/matrix-annex.dto';

/** Lists the devices that a revision covers: they come and go without anybody agreeing anew, as long as no party does. */
@Injectable()
export class AnnexReader {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  async of(matrixId: string): Promise<MatrixAnnexView> {
    await this.records.demand(MatrixEntity, matrixId);
    const devices = await this.database.read<AnnexDeviceView>({
      name: 'matrix-annex',
      text: `select a.id, a.asset_no as "assetNo", a.name, a.category, a.owner, a.installer, a.maintainer,
        a.was_there as "wasThere", a.is_there as "isThere" from matrix_annex($1) as a`,
      values: [matrixId],
    });
    return { devices };
  }
}
