import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../../database/registered.entity';
import { type NoticeKind } from '../../../kernel/terms/notice-terms';

/** How many days before its day people are told of a kind of subject, in an institution or about one contract of it. */
@Entity('notice_ladders')
export class NoticeLadderEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  kind!: NoticeKind;

  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId!: string | null;

  @Column('int', { array: true })
  days!: number[];
}
