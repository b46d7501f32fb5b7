import { Controller } from '@nestjs/common';
import { type MatrixVerificationView } from '../../demarcation/agreement/dto/matrix-verification.dto';
import { Verifications } from '../../demarcation/agreement/verifications';
import { QueryTextField } from '../../http/fields/query-fields';
import { type HtmlReply } from '../../http/html-reply';
import { parseSha256 } from '../../kernel/sha256';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { KnownVerify, type KnownVerifyContent } from './known-verify.view';

/** What somebody reads off a paper. */
class KnownVerifyQuery {
  @QueryTextField({
    description: 'Number of a contract, today’s or an old one, or the SHA-256 of a copy',
    example: 'C-001',
  })
  printed?: string;
}

export function knownVerifyPage(viewer: Viewer, content: KnownVerifyContent, status = 200): HtmlReply {
  return showPage(viewer, {
    title: viewer.say(
      '責任分界表の照合(契約番号・ハッシュ値・Excel)',
      'How a matrix stands, by number, hash or workbook',
    ),
    status,
    body: <KnownVerify {...content} />,
  });
}

/** The same question as anybody may ask, from those who may read the matrix: a number will do, and more is told. */
@Controller()
export class KnownVerifyController {
  constructor(private readonly verifications: Verifications) {}

  @Page('matrix-verifications', 'matrix.read')
  async show(@Viewing() viewer: Viewer, @Asked(KnownVerifyQuery) { printed }: KnownVerifyQuery): Promise<HtmlReply> {
    return knownVerifyPage(viewer, {
      typed: printed ?? '',
      found: printed === undefined ? null : await this.found(printed),
    });
  }

  private found(printed: string): Promise<MatrixVerificationView> {
    const hash = parseSha256(printed);
    return this.verifications.verify(hash.ok ? { contentHash: hash.value } : { contractNo: printed });
  }
}
