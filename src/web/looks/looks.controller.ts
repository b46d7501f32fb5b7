import { Controller } from '@nestjs/common';
import { MatrixLooks } from '../../demarcation/looks/matrix-looks';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { notFound } from '../../kernel/problems';
import { Submission } from '../page';
import { Reading } from '../reading';
import { type Viewer, Viewing } from '../viewer';

/** Somebody has read what a revision says; told again is only what changes from then on. */
@Controller()
export class LooksController {
  constructor(
    private readonly reading: Reading,
    private readonly looks: MatrixLooks,
  ) {}

  @Submission('matrices/:id/looks', 'SIGNED_IN')
  async look(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const looked = await this.reading.as(viewer, 'matrix.read', async () => {
      await this.looks.look(id);
      return true;
    });
    if (looked === null) throw notFound();
    return seeOther(`/matrices/${id}`);
  }
}
