import { Controller } from '@nestjs/common';
import { AgreedCopies } from '../../demarcation/agreement/agreed-copies';
import { QueryTextField } from '../../http/fields/query-fields';
import { type HtmlReply } from '../../http/html-reply';
import { parseSha256 } from '../../kernel/sha256';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { Verify } from './verify.view';

/** As printed at the foot of a paper. */
class VerifyQuery {
  @QueryTextField({ description: 'SHA-256 as printed on the copy', example: 'a'.repeat(64) })
  contentHash?: string;
}

@Controller()
export class VerifyController {
  constructor(private readonly copies: AgreedCopies) {}

  @Page('verify', 'PUBLIC')
  async show(@Viewing() viewer: Viewer, @Asked(VerifyQuery) { contentHash }: VerifyQuery): Promise<HtmlReply> {
    const hash = contentHash === undefined ? null : parseSha256(contentHash);
    return showPage(viewer, {
      title: viewer.say('責任分界表の写しの照合', 'Is a copy what was agreed?'),
      status: hash?.ok === false ? 400 : 200,
      body: (
        <Verify
          typed={contentHash ?? ''}
          fault={hash?.ok === false ? (hash.hint ?? null) : null}
          found={hash?.ok === true ? await this.copies.withHash(hash.value) : null}
        />
      ),
    });
  }
}
