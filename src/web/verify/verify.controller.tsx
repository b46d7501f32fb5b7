import { Controller, Param, UseGuards } from '@nestjs/common';
import { AgreedCopies } from '../../demarcation/agreement/agreed-copies';
import { CopyLimit } from '../../demarcation/agreement/copy-limit.guard';
import { type AgreedCopyView } from '../../demarcation/agreement/dto/agreed-copy.dto';
import { QueryTextField } from '../../http/fields/query-fields';
import { type HtmlReply } from '../../http/html-reply';
import { parseCopyCode } from '../../kernel/copy-code';
import { parseSha256 } from '../../kernel/sha256';
import { type Texts } from '../../kernel/texts';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { Verify } from './verify.view';

/** As printed on a paper: the hash at its foot, or the code beside its title. */
class VerifyQuery {
  @QueryTextField({ description: 'SHA-256 or code as printed on the copy', example: 'a'.repeat(64) })
  contentHash?: string;
}

interface Answer {
  readonly fault: Texts | null;
  readonly found: AgreedCopyView | null;
}

@Controller()
export class VerifyController {
  constructor(private readonly copies: AgreedCopies) {}

  @Page('verify', 'PUBLIC')
  @UseGuards(CopyLimit)
  async show(@Viewing() viewer: Viewer, @Asked(VerifyQuery) { contentHash }: VerifyQuery): Promise<HtmlReply> {
    return page(viewer, contentHash ?? '', await this.answerTo(contentHash));
  }

  /** Where the code on a paper leads. */
  @Page('v/:code', 'PUBLIC')
  @UseGuards(CopyLimit)
  async showCode(@Viewing() viewer: Viewer, @Param('code') code: string): Promise<HtmlReply> {
    return page(viewer, code, await this.answerTo(code));
  }

  private async answerTo(printed: string | undefined): Promise<Answer> {
    if (printed === undefined) return { fault: null, found: null };
    const code = parseCopyCode(printed);
    if (code.ok) return { fault: null, found: await this.copies.withCode(code.value) };
    const hash = parseSha256(printed);
    if (hash.ok) return { fault: null, found: await this.copies.withHash(hash.value) };
    return { fault: NEITHER, found: null };
  }
}

function page(viewer: Viewer, typed: string, { fault, found }: Answer): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('責任分界表の写しの照合', 'Is a copy what was agreed?'),
    status: fault === null ? 200 : 400,
    body: <Verify typed={typed} fault={fault} found={found} />,
  });
}

const NEITHER: Texts = {
  ja: 'SHA-256 は16進64桁です。照合コードは16進20桁です',
  en: 'A SHA-256 has 64 hexadecimal digits, the code of a copy 20',
};
