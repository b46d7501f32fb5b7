import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AllocationRole } from '../kernel/terms/demarcation-terms';

/** 割当: a party's part in a row. */
@Entity('matrix_allocations')
export class MatrixAllocationEntity {
  @Column('uuid', { name: 'matrix_id' })
  matrixId!: string;

  @PrimaryColumn('uuid', { name: 'row_id' })
  rowId!: string;

  @PrimaryColumn('uuid', { name: 'party_id' })
  partyId!: string;

  @PrimaryColumn('text')
  role!: AllocationRole;

  /** What exactly the party does. */
  @Column('text', { nullable: true })
  note!: string | null;
}
