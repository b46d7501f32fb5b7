import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../database/registered.entity';
import { type PartyKind } from '../kernel/terms/demarcation-terms';
import { type InstitutionRole } from '../kernel/terms/institution-terms';

/** A column of the matrix: someone who can be given a part. */
@Entity('matrix_parties')
export class MatrixPartyEntity extends RegisteredEntity {
  @Column('uuid', { name: 'matrix_id' })
  matrixId!: string;

  @Column('text')
  kind!: PartyKind;

  @Column('text')
  label!: string;

  /** Inside the institution: whose part it is. */
  @Column('text', { name: 'institution_role', nullable: true })
  institutionRole!: InstitutionRole | null;

  @Column('uuid', { name: 'vendor_id', nullable: true })
  vendorId!: string | null;

  @Column('uuid', { name: 'subcontract_id', nullable: true })
  subcontractId!: string | null;

  @Column('uuid', { name: 'dependency_id', nullable: true })
  dependencyId!: string | null;

  @Column('int', { default: 0 })
  position!: number;
}
