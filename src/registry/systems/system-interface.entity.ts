import { RegisteredEntity } from '../../database/registered.entity';
import { Column, Entity } from 'typeorm';

/** 事業者間の連携部分 of a system (1.3.2). */
@Entity('system_interfaces')
export class SystemInterfaceEntity extends RegisteredEntity {
  @Column('uuid', { name: 'system_id' })
  systemId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  description!: string | null;
}
