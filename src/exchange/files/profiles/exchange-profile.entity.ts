import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../../database/registered.entity';
import {
  type Delimiter,
  type FileEncoding,
  type FileFormat,
  type KeyedResource,
  type LineEnd,
  type Quoting,
} from '../../../kernel/terms/exchange-terms';
import { type ProfileColumn } from './profile-layout';

/** How files of a kind of record are written that an institution exchanges with another system. */
@Entity('exchange_profiles')
export class ExchangeProfileEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  resource!: KeyedResource;

  @Column('text')
  system!: string;

  @Column('text', { default: 'CSV' })
  format!: FileFormat;

  @Column('text', { default: 'UTF8_BOM' })
  encoding!: FileEncoding;

  @Column('text', { default: 'COMMA' })
  delimiter!: Delimiter;

  @Column('text', { default: 'NEEDED' })
  quoting!: Quoting;

  @Column('text', { name: 'line_end', default: 'CRLF' })
  lineEnd!: LineEnd;

  @Column('int', { name: 'header_row', default: 1 })
  headerRow!: number;

  @Column('int', { name: 'header_depth', default: 1 })
  headerDepth!: number;

  @Column('text', { nullable: true })
  sheet!: string | null;

  @Column('uuid', { name: 'followed_by_id', nullable: true })
  followedById!: string | null;

  @Column('boolean', { name: 'is_formula_safe', default: true })
  isFormulaSafe!: boolean;

  @Column('jsonb')
  columns!: readonly ProfileColumn[];
}
