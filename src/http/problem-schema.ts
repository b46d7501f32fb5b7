import { ApiProperty } from '@nestjs/swagger';

/** One fault of a request. */
export class FaultDocument {
  @ApiProperty({
    description: 'JSON pointer into the body, `?name` of a parameter, or the name of a header',
    example: '/corporateNumber',
  })
  pointer!: string;

  @ApiProperty({ description: 'Stable code, never translated', example: 'CHECK_DIGIT' })
  code!: string;

  @ApiProperty({ description: 'For people, in the language asked for', example: '検査用数字が合いません' })
  detail!: string;
}

/** RFC 9457 problem document. */
export class ProblemDocument {
  @ApiProperty({
    description: 'Name of the kind of problem',
    format: 'uri',
    example: 'urn:bunkaiten:problem:invalid-input',
  })
  type!: string;

  @ApiProperty({
    description: 'For people, in the language asked for',
    example: '入力に誤りがあります。何も変更していません',
  })
  title!: string;

  @ApiProperty({ description: 'HTTP status', type: 'integer', example: 400 })
  status!: number;

  @ApiProperty({ description: 'Stable code, never translated', example: 'INVALID_INPUT' })
  code!: string;

  @ApiProperty({ description: 'What was asked', example: '/v1/vendors' })
  instance!: string;

  @ApiProperty({ description: 'What is wrong, field by field', type: [FaultDocument] })
  errors!: FaultDocument[];
}
