import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';

/** What somebody says of a finding. */
@Entity('finding_comments')
export class FindingCommentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'finding_id' })
  findingId!: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  author!: string;

  @Column('text')
  body!: string;
}
