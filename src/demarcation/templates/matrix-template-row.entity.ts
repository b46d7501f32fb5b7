import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DemarcationLayer, type OperationPhase, type Table41Category } from '../../kernel/terms/demarcation-terms';

/** A row that a template adds to the ministry's. */
@Entity('matrix_template_rows')
export class MatrixTemplateRowEntity {
  @PrimaryColumn('uuid', { name: 'template_id' })
  templateId!: string;

  /** CU-01 … CU-49. */
  @PrimaryColumn('text')
  key!: string;

  @Column('text', { name: 'title_ja' })
  titleJa!: string;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column('text')
  layer!: DemarcationLayer;

  @Column('text')
  phase!: OperationPhase;

  @Column('text', { name: 'table41_category', nullable: true })
  table41Category!: Table41Category | null;

  @Column('text', { name: 'legal_row_key', nullable: true })
  legalRowKey!: string | null;

  @Column('text', { nullable: true })
  clause!: string | null;
}
