import { Injectable } from '@nestjs/common';
import { type HistoryQuery } from '../../journal/dto/journal-query.dto';
import { HistoryReader } from '../../journal/history.reader';
import { type Viewer } from '../viewer';
import { type HistoryOf } from './history-of';
import { type HistoryContent } from './history.view';
import { idsIn } from './ids-in';
import { RecordNames } from './record-names';

/** Reads what happened to one record. */
@Injectable()
export class HistoryReading {
  constructor(
    private readonly histories: HistoryReader,
    private readonly names: RecordNames,
  ) {}

  async of({ language }: Viewer, resource: HistoryOf, id: string, query: HistoryQuery): Promise<HistoryContent> {
    const { items, next } = await this.histories.of(resource, id, query);
    const names = await this.names.told(language, [id, ...idsIn(items)]);
    return { resource, id, entries: items, next, names };
  }
}
