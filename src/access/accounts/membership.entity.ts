import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type Role } from '../../kernel/terms/access-terms';

/** A role that an account holds in an institution, or in the whole deployment. */
@Entity('memberships')
export class MembershipEntity extends RegisteredEntity {
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId!: string | null;

  @Column('text')
  role!: Role;

  /** It follows from the groups of an OpenID provider, and goes when these do. */
  @Column({ type: 'boolean', name: 'is_mapped', default: false, insert: false, update: false })
  isMapped!: boolean;
}
