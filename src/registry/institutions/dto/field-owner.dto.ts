import { LONGEST_EXTERNAL } from '../../../database/external-keys';
import { TextField, WordField } from '../../../http/fields/text-fields';
import { NameListField } from '../../../http/fields/value-fields';

/** The kinds of records that other systems know by keys of their own, as in their addresses. */
const KEYED_RESOURCES = [
  'institutions',
  'vendors',
  'certifications',
  'systems',
  'equipment',
  'contracts',
  'subcontracts',
  'provisions',
] as const;

/** Which fields of a kind of record a system owns. */
export class FieldOwner {
  @TextField({ description: 'The other system', example: 'sap-mm', max: LONGEST_EXTERNAL.system })
  system!: string;

  @WordField(
    { description: 'The kind of record, as in its address', example: 'vendors' },
    KEYED_RESOURCES,
    'KeyedResource',
  )
  resource!: (typeof KEYED_RESOURCES)[number];

  @NameListField({ description: 'The fields that it owns', example: ['name', 'address', 'phone'] })
  fields!: string[];
}
