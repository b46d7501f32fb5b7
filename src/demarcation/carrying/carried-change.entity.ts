import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type Cause } from './moved-conditions';
import { type MatrixChange } from './proposed-change';

/** What became of a difference that the facts asked of a revision: taken over, or left with a reason. */
@Entity('matrix_carried_changes')
export class CarriedChangeEntity extends RegisteredEntity {
  @Column('uuid', { name: 'matrix_id' })
  matrixId!: string;

  @Column('text')
  change!: MatrixChange;

  @Column('text')
  subject!: string;

  @Column('text')
  label!: string;

  @Column('jsonb')
  because!: readonly Cause[];

  @Column('boolean', { name: 'is_taken' })
  isTaken!: boolean;

  /** Why it was left. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** The sides whose confirmations fell with it. */
  @Column('text', { array: true, default: {} })
  voided!: AgreementSide[];

  /** The account that decided, written by the database. */
  @Column({
    type: 'uuid',
    name: 'decided_by',
    nullable: true,
    insert: false,
    update: false,
    default: () => 'scope_actor()',
  })
  decidedBy!: string | null;

  @Column('text')
  decider!: string;
}
