import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, YesNoField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseSheetItemNumber } from '../../../kernel/sheet-item-number';
import { SHEET_PARTS, type SheetPart } from '../../../kernel/terms/contract-terms';

/**
 * An item of 医療情報システムの契約における当事者間の役割分担等に関する確認表 (three ministries, June 2024), as the parties went
 * through it. On the printed sheet it goes before what the registry would say of the same item.
 */
export class CreateRoleConfirmation {
  @WordField(
    { description: 'INSTITUTION: Part1, mainly the institution; JOINT: Part2, both together', example: 'JOINT' },
    SHEET_PARTS,
    'SheetPart',
  )
  part!: SheetPart;

  @CanonicalField(
    { description: '項番, as in the original; distinct for the contract and part', example: 'A-3' },
    parseSheetItemNumber,
    { pattern: '^([A-Z]-)?[1-9][0-9]?$' },
  )
  itemNo!: string;

  @TextField({ description: '項目', example: 'バックアップの取得と復旧の分担' })
  subject!: string;

  @TextField({
    description: '内容',
    example: '取得の範囲と頻度、復旧の手順を誰が担うか合意している',
    optional: true,
    multiline: true,
  })
  content?: string | null;

  @DateField({
    description: '初回確認: the day on which the parties first went through it; null: they have not yet',
    example: '2026-06-01',
    optional: true,
  })
  confirmedOn?: CalendarDate | null;

  @YesNoField({
    description: '初回確認: whether it was met on that day (はい・いいえ); given together with the day',
    example: false,
    optional: true,
  })
  wasMet?: boolean | null;

  @DateField({
    description: '完了日: where it was not met at first, the day on which it came to be',
    example: '2026-07-15',
    optional: true,
  })
  completedOn?: CalendarDate | null;

  @TextField({ description: 'Note', example: '覚書第2条で定めた', optional: true, multiline: true })
  note?: string | null;
}

export class PatchRoleConfirmation extends PatchOf(CreateRoleConfirmation) {}

export class RoleConfirmationView extends IntersectionType(RecordHeader, ViewOf(CreateRoleConfirmation)) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;
}

export class RoleConfirmationQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'confirmedOn', default: 'confirmedOn' }, [
    'confirmedOn',
    '-confirmedOn',
  ])
  sort: string = 'confirmedOn';
}
