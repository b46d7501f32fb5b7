import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { AccountOf } from '../account-of';

/** How an institution deals with an item that a vendor's MDS or SDS does not say yes to. */
@Entity('disclosure_treatments')
export class DisclosureTreatmentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('uuid', { name: 'disclosure_id' })
  disclosureId!: string;

  @Column('text', { name: 'item_no' })
  itemNo!: string;

  @Column('text')
  treatment!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: CalendarDate;

  @Column('text', { name: 'decided_by' })
  decidedBy!: string;

  @AccountOf('decided_by')
  decidedByAccount!: string | null;
}
