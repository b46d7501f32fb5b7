import { LONGEST_EXTERNAL } from '../../../database/external-keys';
import { TextField, WordField } from '../../../http/fields/text-fields';
import { NameListField } from '../../../http/fields/value-fields';
import { KEYED_RESOURCES, type KeyedResource } from '../../../kernel/terms/exchange-terms';

/** Which fields of a kind of record a system owns. */
export class FieldOwner {
  @TextField({ description: 'The other system', example: 'sap-mm', max: LONGEST_EXTERNAL.system })
  system!: string;

  @WordField(
    { description: 'The kind of record, as in its address', example: 'vendors' },
    KEYED_RESOURCES,
    'KeyedResource',
  )
  resource!: KeyedResource;

  @NameListField({ description: 'The fields that it owns', example: ['name', 'address', 'phone'] })
  fields!: string[];
}
