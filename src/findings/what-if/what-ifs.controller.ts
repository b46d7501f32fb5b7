import { Body, Controller, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { type Language } from '../../http/language';
import { Examines } from '../../http/operation';
import { problems } from '../../http/operation-parts';
import { AskWhatIf, WhatIfView } from './what-if.dto';
import { WhatIfs } from './what-ifs';

/** What would come of changes that nobody has made. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class WhatIfsController {
  constructor(private readonly whatIfs: WhatIfs) {}

  @Examines(
    'institutions/:id/what-if',
    {
      id: 'askWhatIf',
      permission: 'finding.read',
      summary: 'What would close, what would open and which gates would turn if these changes were made?',
      description: [
        'Each proposal is an operation of this API with the body that it takes: a record created, changed or deleted, or a step of its life. They are made in order, in a transaction of which nothing is kept: no record, no entry of the journal, no notice. Then the institution is judged as by `getGapReport`, and the next gates of the records concerned are asked.',
        'Who proposes needs the permission of each operation that they propose: what one may not do is not tried out either, for the registry’s refusals tell of what one may not see. What an operation would refuse is refused here in the same way, with pointers to the proposal: a step that its gate stops is 409 GATE_BLOCKED with the findings. Operations that take files, many records at once or another system’s key cannot be proposed, nor those by which it changes who may come in.',
      ].join('\n\n'),
    },
    AskWhatIf,
    WhatIfView,
  )
  @problems(409, 412)
  of(
    @PathId() id: string,
    @Body() body: AskWhatIf,
    @Actor() principal: Principal,
    @AskedLanguage() language: Language,
    @Req() request: Request,
  ): Promise<WhatIfView> {
    return this.whatIfs.of(id, body, { principal, request, language });
  }
}
