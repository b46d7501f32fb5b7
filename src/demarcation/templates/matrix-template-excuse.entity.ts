import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of the ministry's template that the institution regularly has no use for, and why. */
@Entity('matrix_template_excuses')
export class MatrixTemplateExcuseEntity {
  @PrimaryColumn('uuid', { name: 'template_id' })
  templateId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  reason!: string;
}
