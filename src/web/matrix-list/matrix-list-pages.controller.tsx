import { Controller } from '@nestjs/common';
import { type MatrixListItemView, MatrixListQuery } from '../../demarcation/listing/dto/matrix-list.dto';
import { MatrixListReader } from '../../demarcation/listing/matrix-list.reader';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { Asked } from '../asked';
import { everyRow, exportOf } from '../exports/list-export';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { matrixColumns } from './matrix-columns';
import { MatrixListReading } from './matrix-list-reading';
import { MatrixList } from './matrix-list.view';

/** All matrices that somebody may see, and for whom they wait; also as a file for Excel. */
@Controller()
export class MatrixListPagesController {
  constructor(
    private readonly reading: MatrixListReading,
    private readonly matrices: MatrixListReader,
  ) {}

  @Page('matrices', 'matrix.read')
  async list(@Viewing() viewer: Viewer, @Asked(MatrixListQuery) query: MatrixListQuery): Promise<HtmlReply> {
    const content = await this.reading.list(viewer, query);
    return showPage(viewer, {
      title: viewer.say('責任分界表', 'Demarcation matrices'),
      body: <MatrixList {...content} />,
    });
  }

  @Page('matrices/export', 'matrix.read')
  async file(@Viewing() viewer: Viewer, @Asked(MatrixListQuery) query: MatrixListQuery): Promise<FileReply> {
    const rows = await everyRow<MatrixListItemView>(this.matrices, query);
    const vendorOf = await this.reading.vendorsOf(viewer, rows);
    return exportOf(viewer, { ja: '責任分界表', en: 'matrices' }, matrixColumns(viewer, vendorOf), rows);
  }
}
