import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting, PathId } from '../../http/entity-tag';
import { JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Patches, Shows } from '../../http/operation';
import { type CalendarDate } from '../../kernel/calendar-date';
import { InstitutionPolicyQuery, InstitutionPolicyView, PatchInstitutionPolicy } from './dto/institution-policy.dto';
import { InstitutionPolicyService } from './institution-policy.service';

@ApiTags('institutions')
@Controller({ version: '1' })
export class InstitutionPolicyController {
  constructor(private readonly policies: InstitutionPolicyService) {}

  @Shows(
    'institutions/:id/policy',
    {
      id: 'getInstitutionPolicy',
      permission: 'institution.read',
      summary: 'Read the windows and intervals an institution judges by',
    },
    InstitutionPolicyView,
  )
  async read(
    @PathId() id: string,
    @Query() { asOf }: InstitutionPolicyQuery,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    return this.show(id, language, asOf);
  }

  private async show(id: string, language: Language, asOf?: CalendarDate): Promise<JsonReply> {
    const view = await this.policies.show(id, language, asOf);
    return new JsonReply(JSON.stringify(view), view.version);
  }

  @Patches(
    'institutions/:id/policy',
    {
      id: 'updateInstitutionPolicy',
      permission: 'institution.write',
      summary: 'Set windows and intervals, or return to our defaults',
    },
    PatchInstitutionPolicy,
    InstitutionPolicyView,
  )
  async patch(
    @Expecting() expected: Expected,
    @Body() body: PatchInstitutionPolicy,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.policies.patch(expected, body);
    return this.show(expected.id, language, body.validFrom);
  }
}
