import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { normaliseNumberText } from '../../../kernel/text';
import { type KeyedResource } from '../../../kernel/terms/exchange-terms';
import { type Profile } from '../profiles/exchange-profiles';
import { type MasterKind } from './master-kinds';

/** A number that a record bears whoever sends it, and that no second record may bear. */
interface OwnNumber {
  readonly field: string;
  /** Its spelling on record. */
  readonly spelt: (text: string) => string;
  /** Which record `r` bears a number that was asked for, `a.number`; of an institution's own records, `$4` says whose. */
  readonly borne: string;
  readonly isInstitutions: boolean;
}

const asItIs = (text: string): string => text;
const NUMBERS: Readonly<Partial<Record<KeyedResource, OwnNumber>>> = {
  vendors: {
    field: 'corporateNumber',
    spelt: normaliseNumberText,
    borne: 'vendors r on r.corporate_number = a.number',
    isInstitutions: false,
  },
  contracts: {
    field: 'contractNo',
    spelt: asItIs,
    borne: 'contracts r on r.institution_id = $4 and number_key(r.contract_no) = number_key(a.number)',
    isInstitutions: true,
  },
  equipment: {
    field: 'assetNo',
    spelt: asItIs,
    borne: 'equipment r on r.institution_id = $4 and number_key(r.asset_no) = number_key(a.number)',
    isInstitutions: true,
  },
};

/**
 * By which number of its own a record is known that no key of a system leads to yet: a vendor that another hospital has registered,
 * a contract that somebody entered by hand before the first file of the ERP came.
 */
@Injectable()
export class RecordNumbers {
  constructor(private readonly database: Database) {}

  /** The field of the number; null: records of the kind bear none. */
  fieldOf(resource: KeyedResource): string | null {
    return NUMBERS[resource]?.field ?? null;
  }

  /**
   * The records that bear these numbers, in the order of these; null: none does, or the profile's system knows it by a key already. One
   * corporation may have several codes in an ERP, each with an address of its own: which of them it is, people say.
   */
  async find(
    { bulk }: MasterKind,
    { resource, system, institutionId }: Pick<Profile, 'resource' | 'system' | 'institutionId'>,
    numbers: readonly (string | null)[],
  ): Promise<(string | null)[]> {
    const own = NUMBERS[resource];
    if (own === undefined || numbers.every((number) => number === null)) return numbers.map(() => null);
    const rows = await this.database.read<{ id: string | null }>({
      name: `${resource}-by-numbers`,
      text: `select r.id from unnest($1::text[]) with ordinality as a (number, line)
        left join ${own.borne} and not exists (select from external_keys k
          where k.subject_kind = $2 and k.subject_id = r.id and k.system_code = number_key($3)) order by a.line`,
      values: [
        numbers.map((number) => number && own.spelt(number)),
        bulk.knownAs,
        system,
        ...(own.isInstitutions ? [institutionId] : []),
      ],
    });
    return rows.map(({ id }) => id);
  }
}
