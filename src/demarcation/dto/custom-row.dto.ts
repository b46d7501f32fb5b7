import { TextField, WordField } from '../../http/fields/text-fields';
import {
  DEMARCATION_LAYERS,
  type DemarcationLayer,
  OPERATION_PHASES,
  type OperationPhase,
  TABLE_41_CATEGORIES,
  type Table41Category,
} from '../../kernel/terms/demarcation-terms';

/** What a row of the institution's own is. */
export class CustomRowDefinition {
  @TextField({ description: 'What the row is about', example: '夜間・休日の一次受け' })
  titleJa!: string;

  @TextField({ description: 'The same in English', example: 'First response at night', optional: true })
  titleEn?: string | null;

  @WordField(
    { description: '法律上の責任 / 運用・対応', example: 'OPERATIONAL' },
    DEMARCATION_LAYERS,
    'DemarcationLayer',
  )
  layer!: DemarcationLayer;

  @WordField({ description: '通常時・非常時・両方・終了時', example: 'EMERGENCY' }, OPERATION_PHASES, 'OperationPhase')
  phase!: OperationPhase;

  @WordField(
    { description: 'Category of table 4-1', example: 'SERVER_OPERATION', optional: true },
    TABLE_41_CATEGORIES,
    'Table41Category',
  )
  table41Category?: Table41Category | null;

  @TextField({
    description: 'OPERATIONAL only: the legal row of the same matrix or template that it rests on',
    example: 'LG-03',
    optional: true,
    max: 5,
  })
  legalRowKey?: string | null;

  @TextField({ description: 'What it follows from, as you refer to it', example: '院内規程 第12条', optional: true })
  clause?: string | null;
}
