import { RegisteredEntity } from '../../database/registered.entity';
import { type InstitutionKind, type OperatorType } from '../../kernel/terms/institution-terms';
import { type FieldOwner } from './dto/field-owner.dto';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Colour } from '../../kernel/colour';
import { Column, Entity } from 'typeorm';

/** 医療機関等: a hospital, clinic, pharmacy or home-nursing station. */
@Entity('institutions')
export class InstitutionEntity extends RegisteredEntity {
  @Column('text')
  name!: string;

  @Column('text', { name: 'name_kana', nullable: true })
  nameKana!: string | null;

  @Column('text')
  kind!: InstitutionKind;

  @Column('text', { name: 'operator_type', nullable: true })
  operatorType!: OperatorType | null;

  @Column('text', { name: 'medical_institution_code', nullable: true })
  medicalInstitutionCode!: string | null;

  @Column('text', { name: 'prefecture_code', nullable: true })
  prefectureCode!: string | null;

  @Column('text', { name: 'postal_code', nullable: true })
  postalCode!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('int', { name: 'bed_count', nullable: true })
  bedCount!: number | null;

  /** Since when the introduction of devices is approved at all (3⑥). */
  @Column('date', { name: 'introduction_control_since', nullable: true })
  introductionControlSince!: CalendarDate | null;

  /** It goes by the 保守委託機関編 (7.0). */
  @Column('boolean', { name: 'claims_maintenance_entrusted', default: false })
  claimsMaintenanceEntrusted!: boolean;

  @Column('boolean', { name: 'has_single_department', default: false })
  hasSingleDepartment!: boolean;

  /** Of its pages; null: as the whole service has them. */
  @Column('text', { name: 'accent_colour', nullable: true })
  accentColour!: Colour | null;

  /** What it leaves to other systems: of which system's records which fields a sync overwrites. */
  @Column('jsonb', { name: 'field_owners', default: [] })
  fieldOwners!: FieldOwner[];

  /** Texts as they were typed, where their canonical form differs. */
  @Column('jsonb', { name: 'as_entered', default: {} })
  asEntered!: Record<string, string>;
}
