import { LONGEST_EXTERNAL } from '../database/external-keys';
import { TextField } from '../http/fields/text-fields';

/** Under which key another system knows the record. */
export class ExternalId {
  @TextField({ description: 'The other system', example: 'sap-mm', max: LONGEST_EXTERNAL.system })
  system!: string;

  @TextField({
    description: 'Its key for the record; one record per system and key',
    example: 'V-000123',
    max: LONGEST_EXTERNAL.key,
  })
  key!: string;

  @TextField({
    description: 'Which of several keys of one system this is',
    example: '大阪支店',
    max: 120,
    optional: true,
  })
  label?: string | null;
}
