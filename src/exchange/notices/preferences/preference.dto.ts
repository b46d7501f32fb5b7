import { ApiProperty } from '@nestjs/swagger';
import { WordField } from '../../../http/fields/text-fields';
import { YesNoField } from '../../../http/fields/value-fields';
import { type Language } from '../../../http/language';

export const DIGESTS = ['DAILY', 'OFF'] as const;
export type Digest = (typeof DIGESTS)[number];

/** How somebody is told. */
export class NoticePreferences {
  @WordField(
    { description: 'Whether a mail tells what is new, one a day at most', example: 'DAILY' },
    DIGESTS,
    'Digest',
  )
  digest!: Digest;

  @YesNoField({ description: 'Whether a mail a month tells of the next six months', example: true })
  monthly!: boolean;

  @WordField({ description: 'In which language mail and calendar are', example: 'ja' }, ['ja', 'en'], 'MailLanguage')
  language!: Language;
}

export class NoticePreferencesView {
  @ApiProperty({
    description: 'A mail tells what is new, one a day at most',
    enum: DIGESTS,
    enumName: 'Digest',
    example: 'DAILY',
  })
  digest!: Digest;

  @ApiProperty({ description: 'A mail a month tells of the next six months', example: true })
  monthly!: boolean;

  @ApiProperty({ description: 'Of mail and calendar', enum: ['ja', 'en'], enumName: 'MailLanguage', example: 'ja' })
  language!: Language;

  @ApiProperty({ description: 'Where mail goes', example: 'ryoko.takasaki@example.jp' })
  email!: string;

  @ApiProperty({ description: 'Whether this service sends mail at all', example: true })
  sendsMail!: boolean;
}
