import { RegisteredEntity } from '../../database/registered.entity';
import { type Answer } from '../../kernel/terms/answers';
import { Column, Entity } from 'typeorm';

/** What an institution buys from a vendor, and whether it concerns its systems, its patients' data or its network. */
@Entity('purchases')
export class PurchaseEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text')
  description!: string;

  @Column('text', { name: 'works_on_systems', default: 'UNKNOWN' })
  worksOnSystems!: Answer;

  @Column('text', { name: 'handles_medical_info', default: 'UNKNOWN' })
  handlesMedicalInfo!: Answer;

  @Column('text', { name: 'external_connection', default: 'UNKNOWN' })
  externalConnection!: Answer;
}
