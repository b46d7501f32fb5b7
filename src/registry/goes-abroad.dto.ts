import { TextField, WordField } from '../http/fields/text-fields';
import { DateField, WordListField } from '../http/fields/value-fields';
import { type CalendarDate } from '../kernel/calendar-date';
import { FOREIGN_INFORMATION, type ForeignInformation } from '../kernel/terms/provision-terms';
import { APPI28_BASES, type Appi28Basis } from '../kernel/terms/subcontract-terms';

/** On what it rests that personal data reach somebody abroad, and what the persons concerned were told (APPI 28). */
export class GoesAbroad {
  @WordField(
    {
      description: '個人情報保護法28条の根拠: on what it rests that personal data reach a vendor abroad',
      example: 'EQUIVALENT_SYSTEM',
      optional: true,
    },
    APPI28_BASES,
    'Appi28Basis',
  )
  appi28Basis?: Appi28Basis | null;

  @DateField({
    description: 'CONSENT: when the persons concerned had consented (APPI 28①)',
    example: '2026-04-01',
    optional: true,
  })
  consentOn?: CalendarDate | null;

  @WordListField(
    {
      description: 'CONSENT: what they were told beforehand (APPI 28②)',
      example: ['COUNTRY', 'REGIME', 'MEASURES'],
      default: [],
    },
    FOREIGN_INFORMATION,
  )
  foreignInformation?: ForeignInformation[];

  @TextField({
    description: '規則17③④: what they were told in place of what could not be said, and why it could not',
    example: '提供先の措置は公表されておらず、その旨と理由を説明',
    optional: true,
    multiline: true,
  })
  foreignInformationSubstitute?: string | null;
}
