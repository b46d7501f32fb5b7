import { LONGEST_EXTERNAL } from '../../../../database/external-keys';
import { TextField, WordField } from '../../../../http/fields/text-fields';
import { ListField, NumberField } from '../../../../http/fields/value-fields';
import { DATE_FORMS, type DateForm, EMPTY_CELLS, type EmptyCell } from '../../../../kernel/terms/exchange-terms';

/** What a file calls a word of the registry. */
export class ExchangeWord {
  @TextField({ description: 'As the file has it', example: '有', max: 120 })
  text!: string;

  @TextField({ description: 'The word of the field; true or false of a yes or no', example: 'YES', max: 120 })
  value!: string;
}

/** Which column of a file is which field of the records. */
export class ExchangeColumn {
  @TextField({
    description: 'Its heading; of headings in several rows all of them, with " / " between',
    example: '取引先コード',
    optional: true,
  })
  heading?: string | null;

  @NumberField({
    description: 'Which column, from 1 on; of a file without headings',
    example: null,
    min: 1,
    max: 200,
    optional: true,
  })
  position?: number | null;

  @TextField({
    description:
      'Which field of the record, as its upsert takes it; `key`: the key of the profile’s system; `vendorKey` and the like: the record that it names, by its key',
    example: 'key',
    max: 80,
  })
  field!: string;

  @TextField({
    description: 'Whose keys those are, of a field that names another record; null: those of the profile’s system',
    example: null,
    max: LONGEST_EXTERNAL.system,
    optional: true,
  })
  system?: string | null;

  @WordField({ description: 'How a date is written', example: null, optional: true }, DATE_FORMS, 'DateForm')
  dateForm?: DateForm | null;

  @NumberField({
    description: 'Zeros stand in front up to so many digits',
    example: 6,
    min: 1,
    max: 60,
    optional: true,
  })
  digits?: number | null;

  @NumberField({
    description: 'How wide it is at most, in bytes of the encoding; of a file without delimiter, exactly',
    example: null,
    min: 1,
    max: 4000,
    optional: true,
  })
  bytes?: number | null;

  @WordField(
    {
      description: 'What an empty cell means: CLEAR empties what is on record, LEAVE leaves it',
      example: 'LEAVE',
      default: 'LEAVE',
    },
    EMPTY_CELLS,
    'EmptyCell',
  )
  whenEmpty?: EmptyCell;

  @ListField(
    { description: 'What the file calls the words of the field', example: [{ text: '有', value: 'YES' }], default: [] },
    () => ExchangeWord,
  )
  words?: ExchangeWord[];
}
