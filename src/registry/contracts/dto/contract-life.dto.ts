import { ApiProperty } from '@nestjs/swagger';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { CONTRACT_STATUSES, type ContractStatus } from '../../../kernel/terms/contract-terms';

/** A term that was renewed. */
export class ContractRenewalView {
  @ApiProperty({ description: 'Its last day', format: 'date', type: String, example: '2026-03-31' })
  lastOn!: CalendarDate;

  @ApiProperty({ description: 'Since when the next one counts', format: 'date', type: String, example: '2026-02-20' })
  renewedOn!: CalendarDate;

  @ApiProperty({ description: 'Renewed by silence (自動更新), not by a step', example: false })
  tacit!: boolean;

  @ApiProperty({ description: 'Why', type: String, nullable: true, example: '評価の結果、継続' })
  reason!: string | null;

  @ApiProperty({
    description: 'Who recorded it: a user or an API client',
    format: 'uuid',
    type: String,
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  recordedBy!: string | null;
}

/** Where a contract stands in its life, and in which term: what its steps and the days make of it. */
export class ContractLifeView {
  @ApiProperty({
    description: 'Where the contract stands; changes by steps',
    enum: CONTRACT_STATUSES,
    enumName: 'ContractStatus',
    example: 'ACTIVE',
  })
  status!: ContractStatus;

  @ApiProperty({
    description: 'First day of the talks',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-04-01',
  })
  negotiatingFrom!: CalendarDate | null;

  @ApiProperty({
    description: 'Day of the signature',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-04-01',
  })
  signedOn!: CalendarDate | null;

  @ApiProperty({
    description: 'First day in force',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-04-01',
  })
  activatedOn!: CalendarDate | null;

  @ApiProperty({
    description: 'Last day in force, once ended or its end is announced; in force until then',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-04-01',
  })
  endedOn!: CalendarDate | null;

  @ApiProperty({
    description: 'When an end entered by mistake was last taken back',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-12-01',
  })
  endTakenBackOn!: CalendarDate | null;

  @ApiProperty({ description: 'Why', type: String, nullable: true, example: '別契約と取り違え' })
  endTakenBackReason!: string | null;

  @ApiProperty({
    description: 'Last day of the term that today lies in, terms that opened by themselves counted',
    format: 'date',
    type: String,
    nullable: true,
    example: '2028-03-31',
  })
  termEndOn!: CalendarDate | null;

  @ApiProperty({
    description: 'Terms that were renewed; those that silence renews are recorded when the term is next changed',
    type: [ContractRenewalView],
  })
  renewals!: ContractRenewalView[];

  @ApiProperty({
    description: 'First day on which non-renewal can be notified before `noticeDeadline`',
    format: 'date',
    type: String,
    nullable: true,
    example: '2027-09-30',
  })
  noticeFrom!: CalendarDate | null;

  @ApiProperty({
    description:
      'Last day on which non-renewal can be notified: of the term that today lies in or, once that day has passed and the contract renews itself, of the next term for which it has not; null once an end is announced',
    format: 'date',
    type: String,
    nullable: true,
    example: '2027-12-31',
  })
  noticeDeadline!: CalendarDate | null;
}
