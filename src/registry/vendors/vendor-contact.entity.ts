import { type CalendarDate } from '../../kernel/calendar-date';
import { type ContactKind } from '../../kernel/terms/vendor-terms';
import { Column, Entity } from 'typeorm';
import { SourcedEntity } from '../sourced.entity';

/** 連絡先 of a vendor; an emergency contact counts when it can be reached round the clock (3.4.2). */
@Entity('vendor_contacts')
export class VendorContactEntity extends SourcedEntity {
  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text')
  kind!: ContactKind;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  department!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { name: 'second_channel', nullable: true })
  secondChannel!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('boolean', { default: false })
  reachable24h!: boolean;

  @Column('date', { name: 'verified_on', nullable: true })
  verifiedOn!: CalendarDate | null;

  /** Texts as they were typed, where their canonical form differs. */
  @Column('jsonb', { name: 'as_entered', default: {} })
  asEntered!: Record<string, string>;
}
