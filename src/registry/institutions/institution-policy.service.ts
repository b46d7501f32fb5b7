import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type Language } from '../../http/language';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { newId } from '../../kernel/identifier';
import { OUR_DEFAULT, type OwnNumbers, POLICY_NUMBER_NAMES, POLICY_NUMBERS } from '../../kernel/policy';
import { fault, invalid, staleVersion } from '../../kernel/problems';
import { type InstitutionPolicyView, type PatchInstitutionPolicy } from './dto/institution-policy.dto';
import { InstitutionPolicyEntity } from './institution-policy.entity';
import { InstitutionEntity } from './institution.entity';

/** The windows and intervals an institution judges by, through the years: our defaults until it sets its own. */
@Injectable()
export class InstitutionPolicyService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  show(institutionId: string, language: Language, asOf: CalendarDate = today()): Promise<InstitutionPolicyView> {
    return this.database.transact(async (manager) => {
      await this.records.demand(InstitutionEntity, institutionId);
      const periods = await periodsOf(manager, institutionId);
      const inForce = periodOn(periods, asOf);
      const numbers = POLICY_NUMBER_NAMES.map((name) => {
        const { default: standard, text, unit } = POLICY_NUMBERS[name];
        const own = inForce?.numbers[name];
        return { name, text, unit, value: [own ?? standard].flat(), isDefault: own === undefined };
      });
      return {
        institutionId,
        version: versionOf(periods),
        asOf,
        validFrom: inForce?.validFrom ?? null,
        nextChangeOn: periods.find(({ validFrom }) => validFrom > asOf)?.validFrom ?? null,
        note: OUR_DEFAULT[language],
        numbers,
      };
    });
  }

  /** Sets numbers from a day on, or with null returns to our default; version 0 expects that nothing was set before. */
  async patch(
    { id: institutionId, version }: Expected,
    { validFrom = today(), ...changes }: PatchInstitutionPolicy,
  ): Promise<void> {
    if (validFrom < today()) throw tooEarly();
    await this.database.transact(async (manager) => {
      // Two settings at once take turns here.
      await this.records.lock(manager, InstitutionEntity, { id: institutionId, version: null });
      const periods = await periodsOf(manager, institutionId);
      if (version !== null && version !== versionOf(periods)) throw staleVersion(versionOf(periods));
      const before = periodOn(periods, validFrom);
      const numbers = merged(before?.numbers ?? {}, changes);
      if (before?.validFrom === validFrom)
        await manager.update(InstitutionPolicyEntity, { id: before.id }, { numbers });
      else await manager.insert(InstitutionPolicyEntity, { id: newId(), institutionId, validFrom, numbers });
    });
  }
}

/** First to last. */
function periodsOf(manager: EntityManager, institutionId: string): Promise<InstitutionPolicyEntity[]> {
  return manager.find(InstitutionPolicyEntity, { where: { institutionId }, order: { validFrom: 'ASC' } });
}

function periodOn(periods: readonly InstitutionPolicyEntity[], day: CalendarDate): InstitutionPolicyEntity | undefined {
  return periods.findLast(({ validFrom }) => validFrom <= day);
}

/** Every change counts one up, whichever period it is of. */
function versionOf(periods: readonly InstitutionPolicyEntity[]): number {
  return periods.reduce((sum, { version }) => sum + version, 0);
}

function merged(own: OwnNumbers, changes: Omit<PatchInstitutionPolicy, 'validFrom'>): OwnNumbers {
  const given = Object.entries({ ...own, ...changes }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given);
}

function tooEarly() {
  return invalid([
    fault('/validFrom', 'BEFORE_ENTRY', {
      ja: '今日より前から適用することはできません。過去の判定はその日の数値によります',
      en: 'They cannot count from before today: what is past was judged by the numbers of its day',
    }),
  ]);
}
