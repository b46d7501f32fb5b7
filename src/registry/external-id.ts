import { TextField } from '../http/fields/text-fields';

/** Under which key another system knows the record. */
export class ExternalId {
  @TextField({ description: 'The other system', example: 'sap-mm', max: 60 })
  system!: string;

  @TextField({ description: 'Its key for the record; one record per system and key', example: 'V-000123', max: 120 })
  key!: string;
}
