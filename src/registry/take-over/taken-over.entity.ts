import { Column } from 'typeorm';
import { DecidedEntity } from '../../database/decided.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { AccountOf } from '../account-of';

/** What may have run before the registry knew of it; whether it did, stays as it was entered. */
export abstract class TakenOverEntity extends DecidedEntity {
  @Column('date', { name: 'taken_over_on', nullable: true })
  takenOverOn!: CalendarDate | null;

  /** Written by the database: whose account it was. */
  @Column({ type: 'uuid', name: 'taken_over_by_actor', nullable: true, insert: false, update: false })
  takenOverByActor!: string | null;

  @Column('text', { name: 'taken_over_said_by', nullable: true })
  takenOverSaidBy!: string | null;

  @AccountOf('taken_over_said_by')
  takenOverSaidByAccount!: string | null;

  @Column('text', { name: 'taken_over_paper_ref', nullable: true })
  takenOverPaperRef!: string | null;

  @Column('uuid', { name: 'taken_over_document_id', nullable: true })
  takenOverDocumentId!: string | null;
}
