import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../database/registered.entity';
import { type RowApplicability } from '../kernel/terms/demarcation-terms';

/** A row of a matrix; what it says stands in the template under its key. */
@Entity('matrix_rows')
export class MatrixRowEntity extends RegisteredEntity {
  @Column('uuid', { name: 'matrix_id' })
  matrixId!: string;

  /** LG-01 … TP-05. */
  @Column('text')
  key!: string;

  @Column('text', { default: 'APPLICABLE' })
  applicability!: RowApplicability;

  /** Why the row is not applicable. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
