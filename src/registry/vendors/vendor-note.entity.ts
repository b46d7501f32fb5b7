import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';

/** What an institution notes of a vendor for itself. */
@Entity('vendor_notes')
export class VendorNoteEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text')
  note!: string;
}
