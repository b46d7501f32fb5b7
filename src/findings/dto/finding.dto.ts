import { type Clause } from '../../guideline/clause';
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
import { EditionView } from './edition.dto';
import { GATE_DECISIONS, type GateDecision } from '../gates/gate';
import { SUBJECT_KINDS, type SubjectKind } from '../../guideline/subject';
import { type Section, SECTIONS } from '../sections';
import { SaidBy } from '../../registry/said-by.dto';

export class ClauseView {
  @ApiProperty({ description: 'Document and edition', type: String, example: 'MHLW-7.0/経営管理編' })
  document!: Clause['document'];

  @ApiProperty({ description: 'Clause', example: '5②' })
  clause!: string;
}

export class WholeView {
  @ApiProperty({ description: 'Kind of record', enum: SUBJECT_KINDS, enumName: 'SubjectKind', example: 'VENDOR' })
  kind!: SubjectKind;

  @ApiProperty({ description: 'Its id', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({ description: 'How people know it', example: '株式会社髙﨑メディカルシステム' })
  name!: string;
}

export class SubjectView {
  @ApiProperty({
    description: 'Kind of record',
    enum: SUBJECT_KINDS,
    enumName: 'SubjectKind',
    example: 'CERTIFICATION',
  })
  kind!: SubjectKind;

  @ApiProperty({ description: 'Its id', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({ description: 'How people know it', example: '株式会社髙﨑メディカルシステム PMARK 10123456(03)' })
  name!: string;

  @ApiProperty({
    description:
      'What it is a part of: the contract of a re-entrustment or matrix, the vendor of a certificate; null: it stands for itself',
    type: WholeView,
    nullable: true,
  })
  partOf!: WholeView | null;
}

export class AcceptanceView extends SaidBy('approvedBy') {
  @ApiProperty({ description: 'The risk acceptance', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({ description: 'The executive who accepted', example: '院長 山﨑 清' })
  approvedBy!: string;

  @ApiProperty({ description: 'Last day', format: 'date', example: '2027-03-31' })
  validTo!: string;
}

export class OutgrownAcceptanceView extends AcceptanceView {
  @ApiProperty({ description: 'How grave the finding was', enum: SEVERITIES, enumName: 'Severity', example: 'MINOR' })
  severity!: Severity;

  @ApiProperty({
    description: 'What the rule saw when it was accepted',
    type: 'object',
    additionalProperties: true,
    example: { rows: ['IN-05'] },
  })
  facts!: object;

  @ApiProperty({
    description: 'What has grown since: `severity`, or names of facts',
    type: [String],
    example: ['severity', 'rows'],
  })
  grown!: string[];

  @ApiProperty({
    description: 'The day since which it is more than was accepted; null: a record was changed, no date tells',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-12-24',
  })
  grownOn!: string | null;
}

/** One shortfall: which rule, by which clause, about what, on which facts, since when, until when, and how to mend it. */
export class FindingView {
  @ApiProperty({
    description: 'Rule, kind and id: stable while it stands',
    example: 'CERT-003:CERTIFICATION:01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  id!: string;

  @ApiProperty({ description: 'Rule', example: 'CERT-003' })
  ruleId!: string;

  @ApiProperty({ description: 'Theme', enum: THEMES, enumName: 'Theme', example: 'CERT' })
  theme!: Theme;

  @ApiProperty({ description: 'What falls short, in the language asked for', example: '認証の有効期限が近い' })
  title!: string;

  @ApiProperty({ description: 'What it may be called; 違法 never', example: 'ガイドライン上の不備(遵守事項)' })
  wording!: string;

  @ApiProperty({
    description: 'How strongly binds what was broken',
    enum: STRENGTHS,
    enumName: 'Strength',
    example: 'MUST',
  })
  strength!: Strength;

  @ApiProperty({
    description: 'How grave it is on the day judged; severities are ours',
    enum: SEVERITIES,
    enumName: 'Severity',
    example: 'MINOR',
  })
  severity!: Severity;

  @ApiProperty({
    description: 'Nothing is signed, or begun, yet: it says what would stop the step, and is no shortfall',
    example: false,
  })
  openForGate!: boolean;

  @ApiProperty({
    description:
      'What is to be done about it: it stops something, is overdue, is coming, nobody has looked yet, or it is still negotiated',
    enum: SECTIONS,
    enumName: 'FindingSection',
    example: 'COMING',
  })
  section!: Section;

  @ApiProperty({ description: 'Where it comes from', type: [ClauseView] })
  clauses!: ClauseView[];

  @ApiProperty({ description: 'What it is about', type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({
    description: 'Whose it is; null for public facts about vendors',
    format: 'uuid',
    type: String,
    nullable: true,
    example: null,
  })
  institutionId!: string | null;

  @ApiProperty({
    description: 'What the rule saw',
    type: 'object',
    additionalProperties: true,
    example: { validTo: '2027-01-22' },
  })
  facts!: object;

  @ApiProperty({ description: 'What would mend it', example: '更新後の認証を事業者に確認し、後継の認証として登録する' })
  remedy!: string;

  @ApiProperty({
    description: 'The day it began by today’s facts; null where no date governs it',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-10-24',
  })
  beganOn!: string | null;

  @ApiProperty({
    description: 'The day on which it will end or become another if nobody does anything; null: never',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-12-23',
  })
  changesOn!: string | null;

  @ApiProperty({ description: 'Accepted by the executives: not resolved', type: AcceptanceView, nullable: true })
  acceptance!: AcceptanceView | null;

  @ApiProperty({
    description:
      'An acceptance that no longer covers the finding, which has grown worse or wider than what was accepted',
    type: OutgrownAcceptanceView,
    nullable: true,
  })
  outgrownAcceptance!: OutgrownAcceptanceView | null;

  @ApiProperty({
    description: 'The finding that leads where several speak for one cause; null where this one leads or stands alone',
    type: String,
    nullable: true,
    example: null,
  })
  leadId!: string | null;

  @ApiProperty({ description: 'Findings for the same cause that this one leads', type: [String], example: [] })
  also!: readonly string[];
}

/** What a gate says. */
export class GateView {
  @ApiProperty({ description: 'The step', enum: GATES, enumName: 'Gate', example: 'contract.activate' })
  gate!: Gate;

  @ApiProperty({ description: 'The day on which the step would be taken', format: 'date', example: '2026-12-01' })
  asOf!: string;

  @ApiProperty({ description: 'The edition of the guideline judged by', type: EditionView })
  edition!: EditionView;

  @ApiProperty({
    description: 'block: a finding stops it; warn: findings remain; allow: nothing found',
    enum: GATE_DECISIONS,
    enumName: 'GateDecision',
    example: 'block',
  })
  decision!: GateDecision;

  @ApiProperty({
    description: 'Asked for any day before this one, the gate finds the same; null: it will never find anything else',
    format: 'date',
    type: String,
    nullable: true,
    example: '2027-01-23',
  })
  nextChangeOn!: string | null;

  @ApiProperty({ description: 'What stops the step', type: [FindingView] })
  blocking!: FindingView[];

  @ApiProperty({
    description: 'What does not stop it but should be known, accepted risks included',
    type: [FindingView],
  })
  warnings!: FindingView[];
}
