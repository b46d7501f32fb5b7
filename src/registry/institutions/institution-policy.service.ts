import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type Language } from '../../http/language';
import { DEFAULT_POLICY, OUR_DEFAULT } from '../../kernel/policy';
import { staleVersion } from '../../kernel/problems';
import { type InstitutionPolicyView, type PatchInstitutionPolicy } from './dto/institution-policy.dto';
import { InstitutionPolicyEntity } from './institution-policy.entity';
import { InstitutionEntity } from './institution.entity';

/** The windows and intervals an institution judges by: our defaults until it sets its own. */
@Injectable()
export class InstitutionPolicyService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  show(institutionId: string, language: Language): Promise<InstitutionPolicyView> {
    return this.database.transact(async (manager) => {
      await this.records.demand(InstitutionEntity, institutionId);
      const policy = await manager.findOneBy(InstitutionPolicyEntity, { institutionId });
      const numbers = Object.entries(DEFAULT_POLICY).map(([name, standard]) => {
        const own = (policy as unknown as Record<string, number | number[] | null> | null)?.[name] ?? null;
        return { name, value: [own ?? (standard as number | number[])].flat(), isDefault: own === null };
      });
      return { institutionId, version: policy?.version ?? 0, note: OUR_DEFAULT[language], numbers };
    });
  }

  /** Sets numbers, or with null returns to our default; version 0 expects that nothing was set before. */
  async patch({ id: institutionId, version }: Expected, body: PatchInstitutionPolicy): Promise<void> {
    await this.database.transact(async (manager) => {
      // Two first settings at once take turns here.
      await this.records.lock(manager, InstitutionEntity, { id: institutionId, version: null });
      const before = await manager.findOneBy(InstitutionPolicyEntity, { institutionId });
      if (version !== null && version !== (before?.version ?? 0)) throw staleVersion(before?.version ?? 0);
      if (before === null) await manager.insert(InstitutionPolicyEntity, { ...body, institutionId });
      else await manager.update(InstitutionPolicyEntity, { institutionId }, { ...body, institutionId });
    });
  }
}
