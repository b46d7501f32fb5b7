import { Column, Entity } from 'typeorm';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type VendorSuccessionKind } from '../../kernel/terms/vendor-terms';
import { SourcedEntity } from '../sourced.entity';

/** A vendor was renamed, merged into another or split, or one company had two records. PostgreSQL carries over what follows of it. */
@Entity('vendor_successions')
export class VendorSuccessionEntity extends SourcedEntity {
  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text')
  kind!: VendorSuccessionKind;

  @Column('date', { name: 'effective_on' })
  effectiveOn!: CalendarDate;

  @Column('uuid', { name: 'successor_id', nullable: true })
  successorId!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { name: 'name_kana', nullable: true })
  nameKana!: string | null;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'text', name: 'former_name', insert: false, update: false })
  formerName!: string;

  @Column('text')
  basis!: string;

  @Column('uuid', { array: true, name: 'contract_ids', default: [] })
  contractIds!: string[];

  @Column('uuid', { array: true, name: 'certification_ids', default: [] })
  certificationIds!: string[];
}
