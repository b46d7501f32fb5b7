import { ApiProperty } from '@nestjs/swagger';
import { LONGEST_EXTERNAL } from '../../../database/external-keys';
import { EditionView } from '../../../findings/dto/edition.dto';
import { GATE_DECISIONS, type GateDecision } from '../../../findings/gates/gate';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, NameListField, WordListField } from '../../../http/fields/value-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { HOLDING_ERPS, type Hold, type HoldingErp } from '../erp-holds';
import { PURCHASE_SCOPES, type PurchaseScope } from '../purchase-scopes';

/** As many as one body may hold. */
const MOST_VENDORS = 4000;

/** Which vendors, by the codes of the ERP that asks. */
export class AskProcurementGates {
  @IdField({ description: 'Who buys', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @TextField({ description: 'The system whose codes these are', example: 'sap-mm', max: LONGEST_EXTERNAL.system })
  system!: string;

  @NameListField({
    description: 'The codes by which it knows the vendors',
    example: ['V-000123', 'V-000124'],
    max: MOST_VENDORS,
  })
  keys!: string[];

  @DateField({ description: 'The day to judge; today in Japan when left out', example: '2026-11-28', omittable: true })
  asOf?: CalendarDate;

  @WordListField(
    {
      description:
        'Where a finding that stops a purchase stops it; elsewhere it warns. PO when left out: what was delivered is owed',
      example: ['PO'],
      omittable: true,
      max: PURCHASE_SCOPES.length,
    },
    PURCHASE_SCOPES,
  )
  stopsAt?: PurchaseScope[];

  @WordField(
    {
      description: 'The ERP whose hold fields each answer is to show in `hold`',
      example: 'SAP_S4HANA',
      omittable: true,
    },
    HOLDING_ERPS,
    'HoldingErp',
  )
  holdsOf?: HoldingErp;
}

/** What may be done with a vendor. */
export class ScopeDecisionView {
  @ApiProperty({
    description: 'What is to be done; more may come',
    enum: PURCHASE_SCOPES,
    enumName: 'PurchaseScope',
    example: 'PO',
  })
  scope!: PurchaseScope;

  @ApiProperty({
    description: 'block: stop it; warn: it may go on, and something is to be settled; allow: nothing found',
    enum: GATE_DECISIONS,
    enumName: 'GateDecision',
    example: 'block',
  })
  decision!: GateDecision;

  @ApiProperty({
    description: 'For the buyer, in the language asked for',
    example: '発注を止めてください。Pマーク・ISMS など有効な認証が確認できていません',
  })
  message!: string;
}

/** What the gate says of one vendor. */
export class VendorGateView {
  @ApiProperty({ description: 'The code that was asked for', example: 'V-000123' })
  key!: string;

  @ApiProperty({
    description: 'The vendor on record; null: none has this code',
    format: 'uuid',
    type: String,
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  vendorId!: string | null;

  @ApiProperty({ description: 'Its name', type: String, nullable: true, example: '株式会社髙﨑メディカルシステム' })
  name!: string | null;

  @ApiProperty({
    description: 'Changes when anything of this answer does; the same tag: nothing has to be written',
    example: '"0c6f1d0a2b7e4c55"',
  })
  entityTag!: string;

  @ApiProperty({
    description: 'By today’s facts the answer stays what it is on any day before this one; null: for ever',
    format: 'date',
    type: String,
    nullable: true,
    example: '2027-01-23',
  })
  nextChangeOn!: string | null;

  @ApiProperty({
    description:
      'The first reason: the id of a rule (`GET /v1/rules`), or VENDOR_UNKNOWN; more may come. null: nothing found',
    type: String,
    nullable: true,
    example: 'CERT-001',
  })
  reasonCode!: string | null;

  @ApiProperty({
    description: 'Every reason as a code, what stops a purchase first',
    type: [String],
    example: ['CERT-001', 'GL-001'],
  })
  reasonCodes!: string[];

  @ApiProperty({
    description: 'The question about what is bought whose answer no would open it furthest; null: none would',
    type: String,
    nullable: true,
    example: '購入するものは、医療情報に関わりますか',
  })
  question!: string | null;

  @ApiProperty({ description: 'One for each scope', type: [ScopeDecisionView] })
  scopes!: ScopeDecisionView[];

  @ApiProperty({
    description: 'What the ERP that was named is to write into its supplier; null: none was named',
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { PurchasingIsBlocked: true, PostingIsBlocked: false, PaymentIsBlockedForSupplier: false },
  })
  hold!: Hold | null;
}

/** What the gate says of many vendors. */
export class ProcurementGatesView {
  @ApiProperty({ description: 'The day judged', format: 'date', example: '2026-11-28' })
  asOf!: string;

  @ApiProperty({ description: 'The edition of the guideline judged by', type: EditionView })
  edition!: EditionView;

  @ApiProperty({ description: 'One for each key, in the order in which they were asked for', type: [VendorGateView] })
  items!: VendorGateView[];
}
