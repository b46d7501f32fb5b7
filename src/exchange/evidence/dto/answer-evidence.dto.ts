import { type KeptFile } from '../../../documents/kept-file';
import { field } from '../../../http/fields/field';
import { CanonicalField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseCorporateNumber } from '../../../kernel/corporate-number';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import {
  CERTIFICATION_SCHEMES,
  type CertificationScheme,
  STANDARD_EDITIONS,
  type StandardEdition,
} from '../../../kernel/terms/certification-terms';
import { EFFECTIVENESS_EVIDENCE_TYPES, type EffectivenessEvidenceType } from '../../../kernel/terms/vendor-terms';

/** A form (`multipart/form-data`) with a vendor's answer: a file, and what the fact takes that is made of it. Which fields belong to which kind, its refusal tells. */
export class AnswerEvidence {
  /** On the wire the file; here what was kept of it. */
  @field(
    { description: 'The file; needed but for SUBCONTRACTOR_LIST', omittable: true },
    { type: 'string', format: 'binary' },
  )
  file?: KeptFile;

  @WordField(
    { description: 'RENEWED_CERTIFICATE: the scheme', example: 'PMARK', optional: true },
    CERTIFICATION_SCHEMES,
    'CertificationScheme',
  )
  scheme?: CertificationScheme | null;

  @TextField({
    description: 'RENEWED_CERTIFICATE: registration number; its form is checked by scheme',
    example: '10123456(04)',
    optional: true,
    max: 60,
  })
  registrationNumber?: string | null;

  @DateField({ description: 'RENEWED_CERTIFICATE: first valid day', example: '2027-02-01', optional: true })
  validFrom?: CalendarDate | null;

  @DateField({ description: 'RENEWED_CERTIFICATE: last valid day, included', example: '2029-01-31', optional: true })
  validTo?: CalendarDate | null;

  @WordField(
    { description: 'RENEWED_CERTIFICATE: edition of the standard', example: 'JISQ15001:2023', optional: true },
    STANDARD_EDITIONS,
    'StandardEdition',
  )
  standardEdition?: StandardEdition | null;

  @TextField({
    description: 'RENEWED_CERTIFICATE: 名義法人, as on the certificate',
    example: '株式会社髙﨑メディカルシステム',
    optional: true,
  })
  holderName?: string | null;

  @CanonicalField(
    {
      description: 'RENEWED_CERTIFICATE: corporate number of the legal person on the certificate',
      example: '7000012050002',
      optional: true,
    },
    parseCorporateNumber,
    { pattern: '^[1-9][0-9]{12}$' },
  )
  holderCorporateNumber?: string | null;

  @TextField({
    description: 'RENEWED_CERTIFICATE: 適用範囲',
    example: '医療情報システムの開発・保守',
    optional: true,
    multiline: true,
  })
  scopeText?: string | null;

  @TextField({ description: 'RENEWED_CERTIFICATE: certification body', example: 'JIPDEC', optional: true })
  body?: string | null;

  @WordField(
    { description: 'EFFECTIVENESS_EVIDENCE: what it is', example: 'SOA', optional: true },
    EFFECTIVENESS_EVIDENCE_TYPES,
    'EffectivenessEvidenceType',
  )
  evidenceType?: EffectivenessEvidenceType | null;

  @TextField({ description: 'MDS, SDS: product or service', example: '見本電子カルテ', optional: true })
  product?: string | null;

  @TextField({ description: 'MDS, SDS: edition of the form', example: '5.0', optional: true, max: 20 })
  edition?: string | null;

  @DateField({ description: 'MDS, SDS: when issued', example: '2026-06-01', optional: true })
  issuedOn?: CalendarDate | null;

  @DateField({ description: 'YEARLY_CHECKLIST: when it was filled in', example: '2026-11-20', optional: true })
  preparedOn?: CalendarDate | null;

  @WordField({ description: 'YEARLY_CHECKLIST: すべて「はい」か', example: 'NO', optional: true }, ANSWERS, 'Answer')
  allYes?: Answer | null;

  @TextField({
    description: 'YEARLY_CHECKLIST: the items answered いいえ, one a line: 項番, 目標日',
    example: '2②, 2027-03-31',
    optional: true,
    multiline: true,
  })
  openItems?: string | null;

  @TextField({
    description: 'SUBCONTRACTOR_LIST: one party a line, with commas or tabs between: 名称, 業務, 法人番号, 国',
    example: 'サンプル保守サービス株式会社, 夜間の監視, 7000012050002, JP',
    optional: true,
    multiline: true,
  })
  parties?: string | null;

  @TextField({
    description: 'Words to the institution',
    example: '更新審査は4月に終わりました',
    optional: true,
    multiline: true,
  })
  note?: string | null;
}
