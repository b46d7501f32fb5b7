import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../database/registered.entity';
import { type CalendarDate } from '../kernel/calendar-date';
import { type AgreementMethod, type AgreementSide } from '../kernel/terms/demarcation-terms';

/** Who agreed for a side, when and how; a plain record until both sides can sign in and confirm for themselves. */
@Entity('matrix_agreements')
export class MatrixAgreementEntity extends RegisteredEntity {
  @Column('uuid', { name: 'matrix_id' })
  matrixId!: string;

  @Column('text')
  side!: AgreementSide;

  @Column('text')
  person!: string;

  @Column('text', { name: 'person_role' })
  personRole!: string;

  @Column('date', { name: 'agreed_on' })
  agreedOn!: CalendarDate;

  @Column('text')
  method!: AgreementMethod;

  @Column('text', { name: 'document_ref', nullable: true })
  documentRef!: string | null;
}
