import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type MatrixTemplateStatus } from '../../kernel/terms/demarcation-terms';

/** An edition of a template of an institution's own; editions of one template share its name. */
@Entity('matrix_templates')
export class MatrixTemplateEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  name!: string;

  @Column('int', { default: 1 })
  edition!: number;

  @Column('text', { default: 'DRAFT' })
  status!: MatrixTemplateStatus;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn!: CalendarDate | null;
}
