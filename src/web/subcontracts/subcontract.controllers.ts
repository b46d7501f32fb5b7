import { type Type } from '@nestjs/common';
import { AnnouncementPagesController } from '../announcements/announcement-pages.controller';
import { SubcontractFormsController } from './subcontract-forms.controller';
import { SubcontractPagesController } from './subcontract-pages.controller';
import { SUBCONTRACT_PART_CONTROLLERS } from './subcontract-part.controllers';

/** What is said beforehand, what is re-entrusted, and its parts. */
export const SUBCONTRACT_CONTROLLERS: readonly Type[] = [
  AnnouncementPagesController,
  SubcontractFormsController,
  ...SUBCONTRACT_PART_CONTROLLERS,
  SubcontractPagesController,
];
