import { ApiProperty } from '@nestjs/swagger';
import { QueryDateField, QueryTextField } from '../../http/fields/query-fields';
import { type CalendarDate } from '../../kernel/calendar-date';
import { ClauseView } from '../dto/finding.dto';
import { DUTY_CODES, type DutyCode } from './duties';
import { ImpactContract, ImpactDevice, ImpactRow, ImpactSubcontract, ImpactSystem } from './impact-parts.dto';
import { IMPACT_KINDS, type ImpactKind } from './impact-seeds';

const ID = { format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' };
const VENDOR_NAME = '株式会社髙﨑メディカルシステム';

export class ImpactQuery {
  @QueryDateField({
    description: 'The day of which it is asked, and on which it became known; today in Japan when left out',
    example: '2026-11-27',
  })
  knownOn?: CalendarDate;
}

export class ProductImpactQuery extends ImpactQuery {
  @QueryTextField({
    description: 'Name of a device model, product or service, or a part of it; width, case and spaces do not matter',
    example: 'VPN-100',
    max: 100,
    required: true,
  })
  name!: string;
}

const IMPACT_SIDES = ['INSTITUTION', 'VENDOR'] as const;

export class ImpactPerson {
  @ApiProperty({
    description: 'Of the institution, or of a vendor',
    enum: IMPACT_SIDES,
    enumName: 'ImpactSide',
    example: 'VENDOR',
  })
  side!: (typeof IMPACT_SIDES)[number];

  @ApiProperty({ description: 'Institution or vendor', ...ID })
  ofId!: string;

  @ApiProperty({ description: 'Its name', example: VENDOR_NAME })
  of!: string;

  @ApiProperty({ description: 'Whom to ask for', example: '緊急対応窓口' })
  name!: string;

  @ApiProperty({ description: 'Kind of contact, or role in the institution', example: 'EMERGENCY' })
  role!: string;

  @ApiProperty({ description: 'Department', type: String, nullable: true, example: '運用部' })
  department!: string | null;

  @ApiProperty({ description: 'Telephone', type: String, nullable: true, example: '03-0000-0000' })
  phone!: string | null;

  @ApiProperty({
    description: 'Another way, should mail and telephone fail',
    type: String,
    nullable: true,
    example: '衛星電話',
  })
  secondChannel!: string | null;

  @ApiProperty({ description: 'E-mail', type: String, nullable: true, example: 'emergency@example.jp' })
  email!: string | null;

  @ApiProperty({ description: 'Answers round the clock', example: true })
  reachable24h!: boolean;

  @ApiProperty({
    description: 'Last found to be right',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-10-01',
  })
  verifiedOn!: string | null;
}

export class ImpactDuty {
  @ApiProperty({ description: 'Duty', enum: DUTY_CODES, enumName: 'DutyCode', example: 'PPC_PRELIMINARY' })
  code!: DutyCode;

  @ApiProperty({
    description: 'What is to be done, in the language asked for',
    example: '個人情報保護委員会に速報する',
  })
  title!: string;

  @ApiProperty({ description: 'By which clause', type: ClauseView })
  clause!: ClauseView;

  @ApiProperty({
    description: 'Last day, counted from the day on which it became known; null: no day is set',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-12-02',
  })
  dueOn!: string | null;

  @ApiProperty({ description: 'Of which contract; null: of the institution', type: String, nullable: true, ...ID })
  contractId!: string | null;
}

/** Who is hit, and what starts to run. */
export class ImpactView {
  @ApiProperty({ description: 'What was hit', enum: IMPACT_KINDS, enumName: 'ImpactKind', example: 'VENDOR' })
  kind!: ImpactKind;

  @ApiProperty({ description: 'Its id; null: a product, known by its name', type: String, nullable: true, ...ID })
  id!: string | null;

  @ApiProperty({ description: 'How people know it', example: VENDOR_NAME })
  name!: string;

  @ApiProperty({ description: 'The day on which it became known', format: 'date', example: '2026-11-27' })
  knownOn!: string;

  @ApiProperty({ description: 'Contracts', type: [ImpactContract] })
  contracts!: readonly ImpactContract[];

  @ApiProperty({ description: 'The chains beneath them', type: [ImpactSubcontract] })
  subcontracts!: readonly ImpactSubcontract[];

  @ApiProperty({ description: 'Systems', type: [ImpactSystem] })
  systems!: readonly ImpactSystem[];

  @ApiProperty({ description: 'Devices', type: [ImpactDevice] })
  devices!: readonly ImpactDevice[];

  @ApiProperty({ description: 'Rows of matrices in which one that was hit has a part', type: [ImpactRow] })
  rows!: readonly ImpactRow[];

  @ApiProperty({ description: 'Whom to call', type: [ImpactPerson] })
  people!: readonly ImpactPerson[];

  @ApiProperty({ description: 'Duties that start to run; none where nothing is hit', type: [ImpactDuty] })
  duties!: readonly ImpactDuty[];
}
