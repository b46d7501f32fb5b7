import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { fault, invalid } from '../../kernel/problems';
import { CertificationCoverageEntity } from './certification-coverage.entity';
import { ContractEntity } from './contract.entity';
import { type CreateCertificationCoverage, type PatchCertificationCoverage } from './dto/certification-coverage.dto';

/** Records whether the vendor's certificates cover a contract's work. */
@Injectable()
export class CertificationCoveragesService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Returns the new record’s id. */
  create(contractId: string, body: CreateCertificationCoverage): Promise<string> {
    return this.database.transact(async (manager) => {
      await this.records.demand(ContractEntity, contractId);
      const own = await manager.query<unknown[]>(
        'select from certifications k where k.id = $1 and is_party_to($2, k.vendor_id)',
        [body.certificationId, contractId],
      );
      if (own.length === 0) {
        throw invalid([
          fault('/certificationId', 'OTHER_VENDOR', {
            ja: '契約先の認証を指定してください',
            en: 'Must be a certificate of the contract’s vendor',
          }),
        ]);
      }
      return this.records.create(CertificationCoverageEntity, { ...body, contractId });
    });
  }

  async patch(expected: Expected, body: PatchCertificationCoverage): Promise<void> {
    await this.records.change(CertificationCoverageEntity, expected, body);
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(CertificationCoverageEntity, expected);
  }
}
