import { ApiProperty } from '@nestjs/swagger';
import {
  GATES,
  type Gate,
  SEVERITIES,
  type Severity,
  type Strength,
  STRENGTHS,
  type Theme,
  THEMES,
} from '../../guideline/rule';
import { type Authority, AUTHORITIES } from '../../guideline/rule-number';
import { EditionView } from './edition.dto';
import { ClauseView } from './finding.dto';

export class TextsView {
  @ApiProperty({ description: 'Japanese', example: '認証の有効期限が近い' })
  ja!: string;

  @ApiProperty({ description: 'English', example: 'Qualifying certification expiring' })
  en!: string;
}

/** A number in a rule, and whose it is. */
export class RuleNumberView {
  @ApiProperty({
    description: 'Name in the institution’s policy; null where it is the same for every institution',
    type: String,
    nullable: true,
    example: 'certificateExpiryDays',
  })
  name!: string | null;

  @ApiProperty({
    description: 'The number, or the steps of a window; of a policy number our default; empty where it is a day',
    type: 'array',
    items: { type: 'integer' },
    example: [180, 90, 30],
  })
  values!: readonly number[];

  @ApiProperty({
    description: 'The day, where the number is one',
    format: 'date',
    type: String,
    nullable: true,
    example: null,
  })
  date!: string | null;

  @ApiProperty({
    description: 'Whose it is; OURS is a default without authority behind it',
    enum: AUTHORITIES,
    enumName: 'NumberAuthority',
    example: 'OURS',
  })
  authority!: Authority;

  @ApiProperty({ description: 'The clause that sets it; null where it is ours', type: ClauseView, nullable: true })
  clause!: ClauseView | null;

  @ApiProperty({ description: 'In words', type: TextsView })
  text!: TextsView;
}

/** What a finding of a rule says where the rule's title would say too much. */
export class RuleVariantView {
  @ApiProperty({ description: 'Code', example: 'UNCONFIRMED' })
  code!: string;

  @ApiProperty({ description: 'What falls short', type: TextsView })
  title!: TextsView;
}

/** A rule as the catalogue has it. */
export class RuleView {
  @ApiProperty({ description: 'Stable id', example: 'CERT-003' })
  id!: string;

  @ApiProperty({ description: 'Theme', enum: THEMES, enumName: 'Theme', example: 'CERT' })
  theme!: Theme;

  @ApiProperty({ description: 'What it judges', example: 'vendor' })
  about!: string;

  @ApiProperty({ description: 'Where it comes from', type: [ClauseView] })
  clauses!: ClauseView[];

  @ApiProperty({
    description: 'How strongly it can bind, by what was actually broken: the deed, or only our interval',
    enum: STRENGTHS,
    enumName: 'Strength',
    isArray: true,
    example: ['MUST', 'PRODUCT'],
  })
  strengths!: Strength[];

  @ApiProperty({
    description: 'Severities it can answer with, worst first; ours',
    enum: SEVERITIES,
    enumName: 'Severity',
    isArray: true,
    example: ['MAJOR', 'MINOR', 'ADVISORY'],
  })
  severities!: Severity[];

  @ApiProperty({
    description: 'Steps at which it is asked; a BLOCKING finding stops the step',
    enum: GATES,
    enumName: 'Gate',
    isArray: true,
    example: ['contract.activate'],
  })
  gates!: Gate[];

  @ApiProperty({
    description: 'Steps that any finding of it stops',
    enum: GATES,
    enumName: 'Gate',
    isArray: true,
    example: [],
  })
  blocksAt!: Gate[];

  @ApiProperty({ description: 'What falls short', type: TextsView })
  title!: TextsView;

  @ApiProperty({ description: 'What its findings say instead in certain cases', type: [RuleVariantView] })
  variants!: RuleVariantView[];

  @ApiProperty({ description: 'What would mend it', type: TextsView })
  remedy!: TextsView;

  @ApiProperty({
    description: 'Whose its numbers are: the guideline’s or another document’s, ours, or there is none',
    enum: ['DOCUMENT', 'OUR_DEFAULT', 'BOTH', 'NONE'],
    enumName: 'NumberSource',
    example: 'OUR_DEFAULT',
  })
  numberSource!: 'DOCUMENT' | 'OUR_DEFAULT' | 'BOTH' | 'NONE';

  @ApiProperty({ description: 'Its numbers, each with whose it is', type: [RuleNumberView] })
  numbers!: RuleNumberView[];
}

export class RulesView {
  @ApiProperty({ description: 'The edition of the guideline judged by', type: EditionView })
  edition!: EditionView;

  @ApiProperty({ description: 'The rules, in the catalogue’s order', type: [RuleView] })
  items!: RuleView[];

  @ApiProperty({ description: 'What stands behind every policy number', type: TextsView })
  policyNote!: TextsView;
}

export class CertificationSchemeView {
  @ApiProperty({ description: 'Scheme', example: 'PMARK' })
  scheme!: string;

  @ApiProperty({ description: 'Name', type: TextsView })
  name!: TextsView;

  @ApiProperty({
    description: 'What it counts for under 5②',
    enum: [
      'QUALIFIES_15001',
      'QUALIFIES_27001',
      'EQUIVALENT_NEEDS_APPROVAL',
      'ALTERNATIVE_EVIDENCE',
      'SUPPLEMENTARY',
      'NO',
    ],
    enumName: 'Qualification',
    example: 'QUALIFIES_15001',
  })
  qualifiesAs!: string;

  @ApiProperty({ description: 'Usual term in months; null: not fixed', type: 'integer', nullable: true, example: 24 })
  termMonths!: number | null;

  @ApiProperty({ description: 'Basis, and what is asked besides', type: TextsView })
  note!: TextsView;
}

export class CertificationSchemesView {
  @ApiProperty({ description: 'The scheme table', type: [CertificationSchemeView] })
  items!: CertificationSchemeView[];
}
