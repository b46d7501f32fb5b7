import { Injectable, type Type } from '@nestjs/common';
import { Database } from '../../database/database';
import { type ExternallyKnown, ExternalKeys } from '../../database/external-keys';
import { FieldOwners } from '../../database/field-owners';
import { type JsonReader } from '../../database/json-view';
import { Problem } from '../../kernel/problem';
import { fault, invalid, missingVersion, staleVersion } from '../../kernel/problems';
import { entityTag } from '../entity-tag';
import { type Register } from '../records/record-controller';
import { type Keyed, type Sent, upsert } from '../records/upsert';
import { ValidationPipe } from '../validation.pipe';
import { parsedLine } from './bulk-lines';
import { BulkAddress } from './bulk.dto';

/** A kind of record, as lines of it are taken. */
export interface BulkKind {
  /** The first part of a record's address. */
  readonly path: string;
  readonly knownAs: ExternallyKnown;
  readonly create: Type<Keyed>;
  readonly patch: Type<Keyed>;
  readonly upsert: Type<Keyed>;
  readonly register: Pick<Register<Keyed, Keyed>, 'create' | 'patch'>;
  readonly reader: JsonReader;
}

/** Where a controller says how its records are taken in bulk. */
export const TAKEN_IN_BULK = Symbol('taken in bulk');

/** The id of a line's record; null: there is none; undefined: it has not been looked for. */
export type KnownOf = string | null | undefined;

/** What a line has done. */
export interface Written {
  readonly id: string;
  readonly isNew: boolean;
}

/** A line that says well what it says: of the record with an id, or of whichever a key names. */
type ReadLine =
  | { readonly id: string; readonly version: number | null; readonly body: Keyed }
  | { readonly known: string | null; readonly sent: Sent<Keyed> };

/** Takes one line as the single request takes its body: by the same classes, checks and registers. */
@Injectable()
export class BulkLineWriter {
  constructor(
    private readonly database: Database,
    private readonly pipe: ValidationPipe,
    private readonly keys: ExternalKeys,
    private readonly owners: FieldOwners,
  ) {}

  /** Checks a line, and finds its record; nothing is written. */
  async read(kind: BulkKind, line: Buffer, lookedFor: KnownOf): Promise<ReadLine> {
    const { record, ...address } = parsedLine(line);
    const { externalId, id, version } = await this.checked<BulkAddress>(address, BulkAddress);
    if ((externalId === undefined) === (id === undefined)) throw invalid([ONE_ADDRESS]);
    if (typeof record !== 'object' || record === null || Array.isArray(record)) throw invalid([NO_RECORD]);
    if (id !== undefined) {
      const body = await this.checkedRecord(record, kind.patch);
      await this.demandVersion(kind, id, version);
      return { id, version: version ?? null, body };
    }
    const key = externalId!;
    const known = lookedFor === undefined ? await this.keys.find(kind.knownAs, key) : lookedFor;
    const anyVersion = known === null ? undefined : '*';
    const ifMatch = version === undefined ? anyVersion : entityTag(version);
    const owned = known === null ? null : await this.owners.of(kind.path, key.system);
    const body = await this.checkedRecord(record, kind.upsert);
    await this.demandVersion(kind, known, version);
    return { known, sent: { key, ifMatch, owned, body } };
  }

  /** What moved on already is refused before anything is written, so that the lines beside it need not be written anew. */
  private async demandVersion(
    { path, reader }: BulkKind,
    id: string | null,
    version: number | undefined,
  ): Promise<void> {
    if (version === undefined) return;
    if (id === null) throw missingVersion();
    const present = await this.database.together(`versions of ${path}`, id, async (ids) => {
      const versions = await reader.versions(ids);
      return ids.map((one) => versions.get(one) ?? null);
    });
    if (present !== null && present !== version) throw staleVersion(present);
  }

  async write(kind: BulkKind, line: ReadLine): Promise<Written> {
    if ('known' in line) return within('/record', () => upsert(line.known, line.sent, kind.create, kind.register));
    const { id, version, body } = line;
    await kind.register.patch({ id, version }, body);
    return { id, isNew: false };
  }

  private checkedRecord(record: object, type: Type<Keyed>): Promise<Keyed> {
    return within('/record', () => this.checked<Keyed>(record, type));
  }

  private checked<T extends object>(value: object, type: Type<T>): Promise<T> {
    return this.pipe.transform(value, { type: 'body', metatype: type }) as Promise<T>;
  }
}

const ONE_ADDRESS = fault('/externalId', 'REQUIRED', {
  ja: 'externalId か id のどちらか一方を指定してください',
  en: 'Name the record by externalId or by id, one of the two',
});
const NO_RECORD = fault('/record', 'TYPE', { ja: 'オブジェクトを指定してください', en: 'Must be an object' });

/** Pointers into what a line says of the record lead into the line. */
async function within<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const faults = error.faults.map(({ pointer, ...rest }) => ({
      pointer: pointer === '' || pointer.startsWith('/') ? `${path}${pointer}` : pointer,
      ...rest,
    }));
    throw new Problem(error.kind, error.code, error.texts, faults, error.members);
  }
}
