import { type Type } from '@nestjs/common';
import { MatrixListPagesController } from '../matrix-list/matrix-list-pages.controller';
import { LooksController } from '../looks/looks.controller';
import { MatrixPagesController } from './matrix-pages.controller';
import { PapersController } from '../matrix-papers/papers.controller';
import { FormImportController } from '../matrix-papers/form-import.controller';
import { DeclaringController } from '../declaring/declaring.controller';
import { TakeOverManyController } from '../declaring/take-over-many.controller';
import { ProposalPagesController } from '../carrying/proposal-pages.controller';
import { FillController } from '../filling/fill.controller';
import { RevisionFormsController } from '../agreeing/revision-forms.controller';
import { MatrixStepsPageController } from '../agreeing/matrix-steps-page.controller';
import { ConfirmController } from '../agreeing/confirm.controller';
import { AgreementFormsController } from '../agreeing/agreement-forms.controller';
import { TemplatesController } from '../templates/templates.controller';
import { TemplatePageController } from '../templates/template-page.controller';

/** The pages of matrices, from template to agreement. */
export const MATRIX_CONTROLLERS: readonly Type[] = [
  MatrixListPagesController,
  LooksController,
  MatrixPagesController,
  PapersController,
  FormImportController,
  DeclaringController,
  TakeOverManyController,
  ProposalPagesController,
  FillController,
  RevisionFormsController,
  MatrixStepsPageController,
  ConfirmController,
  AgreementFormsController,
  TemplatesController,
  TemplatePageController,
];
