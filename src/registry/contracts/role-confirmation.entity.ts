import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type SheetPart } from '../../kernel/terms/contract-terms';

/** An item of the 確認表 as the parties went through it; the wording is what the institution has copied or put in its own. */
@Entity('role_confirmations')
export class RoleConfirmationEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('text')
  part!: SheetPart;

  @Column('text', { name: 'item_no' })
  itemNo!: string;

  @Column('text')
  subject!: string;

  @Column('text', { nullable: true })
  content!: string | null;

  @Column('date', { name: 'confirmed_on', nullable: true })
  confirmedOn!: CalendarDate | null;

  @Column('boolean', { name: 'was_met', nullable: true })
  wasMet!: boolean | null;

  @Column('date', { name: 'completed_on', nullable: true })
  completedOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
