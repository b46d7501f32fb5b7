import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';

/** A key of an API client, of which only the hash is kept. */
@Entity('api_keys')
export class ApiKeyEntity extends RegisteredEntity {
  @Column({ type: 'uuid', name: 'client_id', update: false })
  clientId!: string;

  @Column({ type: 'bytea', name: 'key_hash', update: false, select: false })
  keyHash!: Buffer;

  @Column({ type: 'text', update: false })
  hint!: string;

  @Column({ type: 'timestamptz', name: 'expires_at', update: false })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** Written at most once a minute, when it is used. */
  @Column({ type: 'timestamptz', name: 'last_used_at', nullable: true, insert: false, update: false })
  lastUsedAt!: Date | null;
}
