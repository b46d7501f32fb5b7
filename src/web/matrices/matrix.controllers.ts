import { type Provider, type Type } from '@nestjs/common';
import { MatrixListPagesController } from '../matrix-list/matrix-list-pages.controller';
import { LooksController } from '../looks/looks.controller';
import { MatrixPagesController } from './matrix-pages.controller';
import { PapersController } from '../matrix-papers/papers.controller';
import { FormImportController } from '../matrix-papers/form-import.controller';
import { DeclaringController } from '../declaring/declaring.controller';
import { CommentMendingController } from '../declaring/comment-mending.controller';
import { RowContentController } from '../row-contents/row-content.controller';
import { TakeOverManyController } from '../declaring/take-over-many.controller';
import { ProposalPagesController } from '../carrying/proposal-pages.controller';
import { FillController } from '../filling/fill.controller';
import { RevisionFormsController } from '../agreeing/revision-forms.controller';
import { MatrixStepsPageController } from '../agreeing/matrix-steps-page.controller';
import { ConfirmController } from '../agreeing/confirm.controller';
import { AgreementFormsController } from '../agreeing/agreement-forms.controller';
import { MatrixPartFormsController } from '../matrix-parts/matrix-part-forms.controller';
import { TemplatesController } from '../templates/templates.controller';
import { TemplatePageController } from '../templates/template-page.controller';
import { MatrixListReading } from '../matrix-list/matrix-list-reading';
import { MatrixReading } from './matrix-reading';
import { RowReading } from './row-reading';
import { RowOptions } from '../row-contents/row-options';
import { Declaring } from '../declaring/declaring';
import { OffersReading } from '../declaring/offers-reading';
import { FillReading } from '../filling/fill-reading';
import { RevisionReading } from '../agreeing/revision-reading';
import { MatrixStepsReading } from '../agreeing/matrix-steps-reading';
import { SignedPapers } from '../agreeing/signed-papers';

/** The pages of matrices, from template to agreement. */
export const MATRIX_CONTROLLERS: readonly Type[] = [
  MatrixListPagesController,
  LooksController,
  MatrixPagesController,
  PapersController,
  FormImportController,
  DeclaringController,
  RowContentController,
  CommentMendingController,
  TakeOverManyController,
  ProposalPagesController,
  FillController,
  RevisionFormsController,
  MatrixStepsPageController,
  ConfirmController,
  AgreementFormsController,
  MatrixPartFormsController,
  TemplatesController,
  TemplatePageController,
];

/** What they are read by. */
export const MATRIX_PROVIDERS: readonly Provider[] = [
  MatrixListReading,
  MatrixReading,
  RowReading,
  RowOptions,
  Declaring,
  OffersReading,
  FillReading,
  RevisionReading,
  MatrixStepsReading,
  SignedPapers,
];
