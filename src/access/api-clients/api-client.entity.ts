import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type Permission } from '../../kernel/terms/access-terms';

/** A program that acts by itself, such as an ERP. */
@Entity('api_clients')
export class ApiClientEntity extends RegisteredEntity {
  @Column({ type: 'uuid', name: 'institution_id', nullable: true, update: false })
  institutionId!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  permissions!: Permission[];

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;
}
