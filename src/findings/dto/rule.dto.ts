import { ApiProperty } from '@nestjs/swagger';
import { GATES, type Gate, SEVERITIES, type Severity, type Strength, type Theme, THEMES } from '../../guideline/rule';
import { ClauseView, STRENGTHS } from './finding.dto';

export class TextsView {
  @ApiProperty({ description: 'Japanese', example: '認証の有効期限が近い' })
  ja!: string;

  @ApiProperty({ description: 'English', example: 'Qualifying certification expiring' })
  en!: string;
}

export class PolicyNumberView {
  @ApiProperty({ description: 'Name in the institution’s policy', example: 'certificateExpiryDays' })
  name!: string;

  @ApiProperty({
    description: 'Our default: one number, or the steps of a window',
    example: [180, 90, 30],
    type: 'array',
    items: { type: 'integer' },
  })
  default!: number[];
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

  @ApiProperty({ description: 'How strongly the source binds', enum: STRENGTHS, enumName: 'Strength', example: 'MUST' })
  strength!: Strength;

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

  @ApiProperty({ description: 'What would mend it', type: TextsView })
  remedy!: TextsView;

  @ApiProperty({
    description: 'Whose the number behind it is: the guideline’s or another document’s, our default, or there is none',
    enum: ['DOCUMENT', 'OUR_DEFAULT', 'BOTH', 'NONE'],
    enumName: 'NumberSource',
    example: 'OUR_DEFAULT',
  })
  numberSource!: 'DOCUMENT' | 'OUR_DEFAULT' | 'BOTH' | 'NONE';

  @ApiProperty({ description: 'The number that a document fixes', type: TextsView, nullable: true })
  fixedNumber!: TextsView | null;

  @ApiProperty({
    description: 'Numbers of the policy it uses: our defaults, no authority behind them',
    type: [PolicyNumberView],
  })
  policyNumbers!: PolicyNumberView[];
}

export class RulesView {
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
