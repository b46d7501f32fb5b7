import { type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { PatchOf } from '../../../http/fields/derived';
import { QueryDateField } from '../../../http/fields/query-fields';
import { DateField, NumberField, NumbersField } from '../../../http/fields/value-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { POLICY_NUMBER_NAMES, POLICY_NUMBERS, type PolicyNumber } from '../../../kernel/policy';
import { type Texts } from '../../../kernel/texts';

class PolicyStart {
  @DateField({
    description: 'First day on which they count, no earlier than today; today when left out',
    example: '2027-04-01',
    omittable: true,
  })
  validFrom?: CalendarDate;
}

/** A field for each number of the table. */
for (const name of POLICY_NUMBER_NAMES) declare(name);

function declare(name: PolicyNumber): void {
  const { default: standard, min, max, text } = POLICY_NUMBERS[name];
  const options = {
    description: `${text.en}; null: our default`,
    example: standard,
    optional: true,
    min,
    max,
  } as const;
  const decorate = typeof standard === 'number' ? NumberField(options) : NumbersField({ ...options, count: 3 });
  decorate(PolicyStart.prototype, name);
}

type PolicyNumbers = PolicyStart & { [N in PolicyNumber]?: number | readonly number[] | null };

export class PatchInstitutionPolicy extends PatchOf(PolicyStart as Type<PolicyNumbers>) {}

export class InstitutionPolicyQuery {
  @QueryDateField({ description: 'The numbers in force on this day; today when left out', example: '2026-11-23' })
  asOf?: CalendarDate;
}

class PolicyTextsView implements Texts {
  @ApiProperty({ description: 'Japanese', example: '委託先の監督(定期評価)の間隔(月)' })
  ja!: string;

  @ApiProperty({ description: 'English', example: 'Months between supervision reviews' })
  en!: string;
}

/** A number of the policy: ours unless the institution has set its own; neither has authority behind it. */
export class PolicyNumberShown {
  @ApiProperty({ description: 'Name', example: 'certificateExpiryDays' })
  name!: string;

  @ApiProperty({ description: 'What it says', type: PolicyTextsView })
  text!: PolicyTextsView;

  @ApiProperty({ description: 'Unit', enum: ['DAYS', 'MONTHS'], enumName: 'PolicyUnit', example: 'DAYS' })
  unit!: 'DAYS' | 'MONTHS';

  @ApiProperty({
    description: 'What is used: one number, or the steps of a window',
    example: [180, 90, 30],
    type: 'array',
    items: { type: 'integer' },
  })
  value!: number[];

  @ApiProperty({ description: 'It is our default', example: true })
  isDefault!: boolean;
}

export class InstitutionPolicyView {
  @ApiProperty({ description: 'The institution', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @ApiProperty({ description: 'Version, as in the entity tag; 0 while nothing was set', type: 'integer', example: 0 })
  version!: number;

  @ApiProperty({ description: 'The day asked for', format: 'date', example: '2026-11-23' })
  asOf!: string;

  @ApiProperty({
    description: 'Since when these numbers count; null: our defaults, as from the first',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-10-01',
  })
  validFrom!: string | null;

  @ApiProperty({
    description: 'When the next numbers begin to count; null: none are planned',
    format: 'date',
    type: String,
    nullable: true,
    example: '2027-04-01',
  })
  nextChangeOn!: string | null;

  @ApiProperty({
    description: 'What stands behind the defaults',
    example: '当社の既定値であり、根拠となる規定はありません',
  })
  note!: string;

  @ApiProperty({ description: 'The numbers', type: [PolicyNumberShown] })
  numbers!: PolicyNumberShown[];
}
