import { Column } from 'typeorm';
import { RegisteredEntity } from '../database/registered.entity';
import { type SourceKind } from '../kernel/terms/vendor-terms';

/** What institutions share of a vendor: whoever recorded it changes it. PostgreSQL notes who that is, from the scope that writes. */
export abstract class SourcedEntity extends RegisteredEntity {
  @Column({ type: 'text', name: 'source_kind', default: 'STEWARD', insert: false, update: false })
  sourceKind!: SourceKind;

  /** Never shown: others see what kind of source it is, not which hospital. */
  @Column({ type: 'uuid', name: 'source_institution_id', nullable: true, insert: false, update: false })
  sourceInstitutionId!: string | null;
}
