import { ApiProperty } from '@nestjs/swagger';
import { PatchOf } from '../../../http/fields/derived';
import { NumberField, NumbersField } from '../../../http/fields/value-fields';

const days = (description: string, example: readonly number[]) =>
  NumbersField({
    description: `${description}; null: our default`,
    example,
    optional: true,
    count: 3,
    min: 0,
    max: 3660,
  });
const number = (description: string, example: number) =>
  NumberField({ description: `${description}; null: our default`, example, optional: true, min: 1, max: 3660 });

class PolicyNumbers {
  @days('Days before a certificate’s last day: advisory, minor, major', [180, 90, 30])
  certificateExpiryDays?: number[] | null;

  @days('Days before a contract’s last day: advisory, minor, major', [180, 90, 30])
  contractEndDays?: number[] | null;

  @days('Days before the notice deadline: advisory, minor, major', [60, 30, 7])
  noticeDeadlineDays?: number[] | null;

  @days('Months before the end of support: advisory, minor, major', [24, 12, 6])
  endOfSupportMonths?: number[] | null;

  @number('Months for which reviewed evidence counts', 12)
  evidenceMaxAgeMonths?: number | null;

  @number('Days for which a look into the register counts', 365)
  verificationMaxAgeDays?: number | null;

  @number('Months between supervision reviews', 12)
  supervisionIntervalMonths?: number | null;

  @number('Months between supervision reviews of important contracts', 6)
  importantSupervisionIntervalMonths?: number | null;

  @number('Months between reviews of a contract', 12)
  contractReviewIntervalMonths?: number | null;

  @number('Months between reviews of a matrix', 12)
  matrixReviewIntervalMonths?: number | null;

  @number('Days that a matrix may lag behind a change', 30)
  matrixChangeGraceDays?: number | null;

  @number('Months between checks of an overseas sub-entrustee', 12)
  overseasCheckIntervalMonths?: number | null;

  @number('Months for which a verified emergency contact counts', 6)
  emergencyContactMaxAgeMonths?: number | null;
}

export class PatchInstitutionPolicy extends PatchOf(PolicyNumbers) {}

/** A number of the policy: ours unless the institution has set its own; neither has authority behind it. */
export class PolicyNumberShown {
  @ApiProperty({ description: 'Name', example: 'certificateExpiryDays' })
  name!: string;

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

  @ApiProperty({
    description: 'What stands behind the defaults',
    example: '当社の既定値であり、根拠となる規定はありません',
  })
  note!: string;

  @ApiProperty({ description: 'The numbers', type: [PolicyNumberShown] })
  numbers!: PolicyNumberShown[];
}
