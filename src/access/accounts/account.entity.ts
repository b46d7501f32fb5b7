import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';

/** Somebody who signs in: of an institution, of a vendor, or (neither) of the deployment. */
@Entity('accounts')
export class AccountEntity extends RegisteredEntity {
  @Column({ type: 'uuid', name: 'institution_id', nullable: true, update: false })
  institutionId!: string | null;

  @Column({ type: 'uuid', name: 'vendor_id', nullable: true, update: false })
  vendorId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  /** Written when a password is set. */
  @Column({ type: 'timestamptz', name: 'password_changed_at', nullable: true, insert: false, update: false })
  passwordChangedAt!: Date | null;

  @Column('timestamptz', { name: 'invited_at', nullable: true })
  invitedAt!: Date | null;

  @Column('timestamptz', { name: 'second_factor_since', nullable: true })
  secondFactorSince!: Date | null;
}
