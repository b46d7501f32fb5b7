import { WordField } from '../../http/fields/text-fields';
import { INSTITUTION_PROFILES, type InstitutionProfile } from '../../kernel/terms/institution-terms';

/** Which volume of the guideline the institution goes by. */
export class ClaimProfile {
  @WordField(
    { description: 'By which volume', example: 'MAINTENANCE_ENTRUSTED' },
    INSTITUTION_PROFILES,
    'InstitutionProfile',
  )
  profile!: InstitutionProfile;
}
