import { EntrustedProfileController } from './entrusted-profile.controller';
import { InstitutionFormsController } from './institution-forms.controller';
import { InstitutionPagesController } from './institution-pages.controller';
import { INSTITUTION_PART_CONTROLLERS } from './institution-part.controllers';
import { PolicyController } from './policy.controller';

/** An institution: what is on record of it, by which numbers and which volume it judges, and its parts. */
export const INSTITUTION_CONTROLLERS = [
  InstitutionFormsController,
  PolicyController,
  EntrustedProfileController,
  ...INSTITUTION_PART_CONTROLLERS,
  InstitutionPagesController,
];
