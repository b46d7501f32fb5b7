import { Injectable } from '@nestjs/common';
import { ApiClientReader } from '../../access/api-clients/api-client.reader';
import { ApiKeyReader } from '../../access/api-clients/api-key.reader';
import { type ApiClientQuery, type ApiClientView } from '../../access/api-clients/dto/api-client.dto';
import { type ApiKeyView } from '../../access/api-clients/dto/api-key.dto';
import { type FeedReaderView } from '../../exchange/changes/dto/feed-reader.dto';
import { FeedReaderReader } from '../../exchange/changes/feed-reader.reader';
import { InstitutionChoice } from '../institutions/institution-choice';
import { belonging, listed, recordOf, type Rows } from '../rows';
import { type Viewer } from '../viewer';

export interface ApiClientListContent {
  readonly query: ApiClientQuery;
  readonly clients: Rows<ApiClientView>;
  readonly institutionOf: ReadonlyMap<string, string>;
  /** How far those are that follow the changes. */
  readonly feedReaders: ReadonlyMap<string, FeedReaderView>;
}

export interface ApiClientContent {
  readonly client: ApiClientView;
  readonly keys: Rows<ApiKeyView>;
  /** null: it acts for the whole deployment. */
  readonly institution: string | null;
}

/** Reads which programs come in, and with which keys. */
@Injectable()
export class ApiClientReading {
  constructor(
    private readonly choice: InstitutionChoice,
    private readonly clients: ApiClientReader,
    private readonly keys: ApiKeyReader,
    private readonly feedReaders: FeedReaderReader,
  ) {}

  async list(viewer: Viewer, query: ApiClientQuery): Promise<ApiClientListContent> {
    return {
      query,
      clients: await listed<ApiClientView>(this.clients, query),
      institutionOf: await this.institutions(viewer),
      feedReaders: await this.followers(),
    };
  }

  /** Who follows the changes, by the program. */
  async followers(): Promise<ReadonlyMap<string, FeedReaderView>> {
    const { items } = await listed<FeedReaderView>(this.feedReaders, { limit: 200, sort: '-askedAt' });
    return new Map(items.map((reader) => [reader.id, reader]));
  }

  client(id: string): Promise<ApiClientView> {
    return recordOf<ApiClientView>(this.clients, id);
  }

  async one(viewer: Viewer, id: string): Promise<ApiClientContent> {
    const client = await this.client(id);
    const { institutionId = null } = client;
    const names = await this.institutions(viewer);
    return {
      client,
      keys: await belonging<ApiKeyView>(this.keys, '-createdAt', { clientId: id }),
      institution: institutionId === null ? null : (names.get(institutionId) ?? institutionId),
    };
  }

  key(id: string): Promise<ApiKeyView> {
    return recordOf<ApiKeyView>(this.keys, id);
  }

  private async institutions(viewer: Viewer): Promise<ReadonlyMap<string, string>> {
    const choice = await this.choice.of(viewer, 'institution.read', undefined);
    return new Map((choice?.institutions ?? []).map(({ id, name }) => [id, name]));
  }
}
