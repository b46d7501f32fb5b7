import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { type Expected, Records } from '../../../database/records';
import { type PartRegister } from '../../../http/records/part-controller';
import { invalid, notFound } from '../../../kernel/problems';
import { InstitutionEntity } from '../../../registry/institutions/institution.entity';
import { MasterKinds } from '../masters/master-kinds';
import { type CreateExchangeProfile, type PatchExchangeProfile } from './dto/exchange-profile.dto';
import { ExchangeProfileEntity } from './exchange-profile.entity';
import { profileFaults } from './profile-faults';
import { type ProfileLayout, USUAL_LAYOUT, wholeColumn } from './profile-layout';

/** A profile as files are read and written by it. */
export type Profile = ProfileLayout &
  Pick<ExchangeProfileEntity, 'id' | 'institutionId' | 'name' | 'version' | 'followedById'>;

/** Keeps the exchange profiles of institutions: each fits the kind of record that it is of. */
@Injectable()
export class ExchangeProfiles implements PartRegister<CreateExchangeProfile, PatchExchangeProfile> {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly kinds: MasterKinds,
  ) {}

  async create(institutionId: string, body: CreateExchangeProfile): Promise<string> {
    const said = { ...USUAL_LAYOUT, ...given(body), columns: body.columns.map(wholeColumn) };
    this.demandFit(said as ProfileLayout);
    await this.records.demand(InstitutionEntity, institutionId);
    return this.records.create(ExchangeProfileEntity, { ...said, institutionId });
  }

  async patch(expected: Expected, body: PatchExchangeProfile): Promise<void> {
    const { columns, ...values } = body;
    const changes = { ...given(values), ...(columns === undefined ? {} : { columns: columns.map(wholeColumn) }) };
    await this.records.change(ExchangeProfileEntity, expected, (before) => {
      this.demandFit({ ...before, ...changes });
      return changes;
    });
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(ExchangeProfileEntity, expected);
  }

  /** 404 where there is none, or not for the one who asks. */
  async one(id: string): Promise<Profile> {
    const [found] = await this.database.read<Profile>({
      name: 'exchange-profile-whole',
      text: `select id, version, institution_id as "institutionId", name, resource, system, format, encoding, delimiter, quoting,
          line_end as "lineEnd", header_row as "headerRow", header_depth as "headerDepth", sheet,
          is_formula_safe as "isFormulaSafe", columns, followed_by_id as "followedById"
        from exchange_profiles where id = $1`,
      values: [id],
    });
    if (found === undefined) throw notFound();
    return found;
  }

  /** It and those that follow it, in the order in which they read a file. */
  async from(id: string): Promise<Profile[]> {
    const profiles = [await this.one(id)];
    for (let next = profiles[0]?.followedById ?? null; next !== null; next = profiles.at(-1)?.followedById ?? null)
      profiles.push(await this.one(next));
    return profiles;
  }

  private demandFit(layout: ProfileLayout): void {
    const faults = profileFaults(layout, this.kinds.of(layout.resource).fields);
    if (faults.length > 0) throw invalid(faults);
  }
}

/** What is left out stays as it is, or as usual. */
function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
