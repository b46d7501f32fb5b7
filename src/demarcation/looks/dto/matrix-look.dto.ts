import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../../http/fields/text-fields';
import { MatrixDifferencesView } from '../../agreement/dto/matrix-differences.dto';

export class LookAtMatrix {
  @TextField({
    description: 'SHA-256 of the canonical text that was read, so that nobody has seen what came after it',
    example: '3f2a9c0d5b7e4c1f8a6d2e9b0c4f7a1d3e5b8c6a9f0d2b4e7c1a8f5d3b6e9c0a',
    max: 64,
  })
  contentHash!: string;
}

export class MatrixLookView {
  @ApiProperty({
    description: 'When whoever asks last said that they had read the revision; null: they have not said so yet',
    format: 'date-time',
    type: String,
    nullable: true,
    example: '2026-11-20T01:23:45.678Z',
  })
  lookedAt!: string | null;

  @ApiProperty({
    description: 'SHA-256 of the canonical text as it is now',
    example: '3f2a9c0d5b7e4c1f8a6d2e9b0c4f7a1d',
  })
  contentHash!: string;

  @ApiProperty({
    description: 'What the revision says otherwise than then; null: they have not looked yet',
    type: MatrixDifferencesView,
    nullable: true,
    example: null,
  })
  differences!: MatrixDifferencesView | null;
}
