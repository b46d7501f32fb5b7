import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type ExternalKey, ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { demandUnchanged } from '../fixed-fields';
import { asEntered } from '../../http/fields/as-entered';
import { parseCertificateNumber, parsePrivacyMarkNumber } from '../../kernel/certification-number';
import { fault, invalid } from '../../kernel/problems';
import { type CertificationScheme } from '../../kernel/terms/certification-terms';
import { CertificationEntity } from './certification.entity';
import { type CreateCertification, type PatchCertification } from './dto/certification.dto';

/** Registers and changes certifications; the form of a registration number depends on the scheme. */
@Injectable()
export class CertificationsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly externalKeys: ExternalKeys,
  ) {}

  /** Returns the new record’s id. */
  create(body: CreateCertification): Promise<string> {
    const { externalIds, ...values } = body;
    const number = canonicalNumber(body.scheme, body.registrationNumber);
    return this.database.transact(async () => {
      const id = await this.records.create(CertificationEntity, {
        ...values,
        registrationNumber: number,
        asEntered: { ...asEntered(body), ...original(body.registrationNumber, number) },
      });
      await this.externalKeys.add('CERTIFICATION', id, externalIds);
      return id;
    });
  }

  async patch(expected: Expected, body: PatchCertification): Promise<void> {
    const { externalIds, ...values } = body;
    await this.records.change(
      CertificationEntity,
      expected,
      (before) => {
        demandUnchanged(before, { vendorId: values.vendorId });
        const typed = body.registrationNumber;
        const number = canonicalNumber(
          body.scheme ?? before.scheme,
          typed === undefined ? before.registrationNumber : typed,
        );
        return {
          ...values,
          registrationNumber: number,
          asEntered: { ...asEntered(body, before.asEntered), ...original(typed, number) },
        };
      },
      () => this.keepKeys(expected.id, externalIds),
    );
  }

  /** Each institution's keys are its own: no change of what all of them share. */
  private async keepKeys(id: string, keys: readonly ExternalKey[] | undefined): Promise<boolean> {
    await this.externalKeys.replace('CERTIFICATION', id, keys);
    return false;
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(CertificationEntity, expected);
  }
}

/** The number as it is kept; 400 where a scheme has none of that form. */
export function canonicalNumber(scheme: CertificationScheme, typed: string | null | undefined): string | null {
  if (typed === null || typed === undefined) return null;
  const parsed = scheme === 'PMARK' ? parsePrivacyMarkNumber(typed) : parseCertificateNumber(typed);
  if (parsed.ok) return parsed.value;
  throw invalid([
    fault(
      '/registrationNumber',
      parsed.code,
      parsed.hint ?? { ja: '書式が正しくありません', en: 'The format is not right' },
    ),
  ]);
}

function original(typed: string | null | undefined, number: string | null): Record<string, string> {
  return typed !== null && typed !== undefined && typed !== number ? { registrationNumber: typed } : {};
}
