import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type DeploymentModel } from '../../kernel/terms/contract-terms';
import { type MfaSupport, type SystemProvider, type SystemStatus } from '../../kernel/terms/system-terms';
import { Column, Entity } from 'typeorm';

/** 医療情報システム of an institution. */
@Entity('systems')
export class SystemEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  category!: string | null;

  @Column('text')
  status!: SystemStatus;

  @Column('date', { name: 'live_from', nullable: true })
  liveFrom!: CalendarDate | null;

  @Column('date', { name: 'retired_on', nullable: true })
  retiredOn!: CalendarDate | null;

  @Column('text')
  provider!: SystemProvider;

  @Column('text', { name: 'deployment_model', nullable: true })
  deploymentModel!: DeploymentModel | null;

  @Column('uuid', { name: 'owner_department_id', nullable: true })
  ownerDepartmentId!: string | null;

  @Column('text', { nullable: true })
  operator!: string | null;

  @Column('text', { name: 'mfa_client', default: 'UNKNOWN' })
  mfaClient!: MfaSupport;

  @Column('text', { name: 'mfa_server', default: 'UNKNOWN' })
  mfaServer!: MfaSupport;

  @Column('date', { name: 'mfa_planned_on', nullable: true })
  mfaPlannedOn!: CalendarDate | null;

  @Column('text', { name: 'mfa_adopted', default: 'UNKNOWN' })
  mfaAdopted!: Answer;

  @Column('text', { name: 'mfa_exception_reason', nullable: true })
  mfaExceptionReason!: string | null;

  @Column('date', { name: 'mfa_exception_next_renewal_on', nullable: true })
  mfaExceptionNextRenewalOn!: CalendarDate | null;

  @Column('text', { name: 'mfa_exception_plan', nullable: true })
  mfaExceptionPlan!: string | null;
}
