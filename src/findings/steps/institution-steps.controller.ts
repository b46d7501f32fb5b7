import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Decides } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { type InstitutionProfile } from '../../kernel/terms/institution-terms';
import { InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { ClaimProfile } from './claim-profile.dto';
import { InstitutionSteps } from './institution-steps';

/** What an institution says of itself, and is held to. */
@ApiTags('institutions')
@Controller({ version: '1' })
export class InstitutionStepsController {
  constructor(
    private readonly steps: InstitutionSteps,
    private readonly institutions: InstitutionReader,
  ) {}

  @Decides(
    'institutions/:id/maintenance-entrusted-profile',
    {
      id: 'claimMaintenanceEntrustedProfile',
      permission: 'institution.write',
      summary: 'Say that the institution goes by the volume for those who entrust maintenance',
      description:
        'Refused with 409 and the blocking findings where the gate institution.profile stops it: a system in use whose contracts leave its security updates with the institution.',
    },
    ClaimProfile,
    InstitutionView,
  )
  async claim(
    @Expecting() expected: Expected,
    @Body() { profile }: ClaimProfile,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.take(profile, expected, language);
    return shown(this.institutions, expected.id);
  }

  private take(profile: InstitutionProfile, expected: Expected, language: Language): Promise<void> {
    switch (profile) {
      case 'MAINTENANCE_ENTRUSTED':
        return this.steps.claimMaintenanceEntrusted(expected, language);
    }
  }
}
