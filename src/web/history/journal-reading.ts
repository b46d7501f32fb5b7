import { Injectable } from '@nestjs/common';
import { changesBetween } from '../../journal/changes';
import { type JournalQuery } from '../../journal/dto/journal-query.dto';
import { type JournalHeadView } from '../../journal/dto/journal.dto';
import { JournalReader } from '../../journal/journal.reader';
import { type Viewer } from '../viewer';
import { idsIn } from './ids-in';
import { type JournalContent } from './journal.view';
import { RecordNames } from './record-names';

/** Reads the journal for whoever audits it. */
@Injectable()
export class JournalReading {
  constructor(
    private readonly journal: JournalReader,
    private readonly names: RecordNames,
  ) {}

  async of({ language }: Viewer, query: JournalQuery): Promise<JournalContent> {
    const { items, next } = await this.journal.newest(query);
    const entries = items.map(({ before, after, ...entry }) => ({
      ...entry,
      changes: changesBetween(before, after),
      // A record that is gone is called what it was called.
      lastName: nameIn(after ?? before),
    }));
    const asked = [query.subjectId, query.institutionId].filter((id) => id !== undefined);
    return {
      query,
      entries,
      next,
      names: await this.names.told(language, [
        ...asked,
        ...entries.map(({ subjectId }) => subjectId),
        ...idsIn(entries),
      ]),
      actors: await this.names.actors(),
      head: JSON.parse((await this.journal.head()).text) as JournalHeadView,
    };
  }
}

function nameIn(row: Readonly<Record<string, unknown>> | null): string | null {
  const name = row?.['title'] ?? row?.['name'];
  return typeof name === 'string' ? name : null;
}
