import { Column, Entity } from 'typeorm';
import { type CalendarDate } from '../kernel/calendar-date';
import { RegisteredEntity } from '../database/registered.entity';
import {
  type DemarcationLayer,
  type OperationPhase,
  type RowApplicability,
  type Table41Category,
} from '../kernel/terms/demarcation-terms';

/** A row of a matrix; what it is about stands in the template under its key, or, where the row is custom, here. */
@Entity('matrix_rows')
export class MatrixRowEntity extends RegisteredEntity {
  @Column('uuid', { name: 'matrix_id' })
  matrixId!: string;

  /** LG-01 … TP-05; CU-01 … CU-99: a row of the institution's own. */
  @Column('text')
  key!: string;

  @Column('text', { default: 'APPLICABLE' })
  applicability!: RowApplicability;

  /** Why the row is not applicable. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** 未決(TBD)・要確認 since this day; null: decided. */
  @Column('date', { name: 'undecided_since', nullable: true })
  undecidedSince!: CalendarDate | null;

  /** Which interfaces, which devices it is about; none: all of its kind. */
  @Column('uuid', { name: 'interface_ids', array: true, default: {} })
  interfaceIds!: string[];

  @Column('uuid', { name: 'equipment_ids', array: true, default: {} })
  equipmentIds!: string[];

  /** From here on: what a custom row is; null in the template's rows. */
  @Column('text', { name: 'title_ja', nullable: true })
  titleJa!: string | null;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  layer!: DemarcationLayer | null;

  @Column('text', { nullable: true })
  phase!: OperationPhase | null;

  @Column('text', { name: 'table41_category', nullable: true })
  table41Category!: Table41Category | null;

  @Column('text', { name: 'legal_row_key', nullable: true })
  legalRowKey!: string | null;

  @Column('text', { nullable: true })
  clause!: string | null;
}
