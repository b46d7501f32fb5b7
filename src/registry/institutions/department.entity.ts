import { RegisteredEntity } from '../../database/registered.entity';
import { Column, Entity } from 'typeorm';

/** 部門 of an institution. */
@Entity('departments')
export class DepartmentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  code!: string | null;
}
