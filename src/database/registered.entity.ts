import { Column, PrimaryColumn } from 'typeorm';

/** What every record of the registry has. The database counts the version and keeps the times. */
export abstract class RegisteredEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'int', default: 1, insert: false, update: false })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  updatedAt!: Date;
}
