import { Controller, Inject, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type JsonReader } from '../../database/json-view';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { RecordNames } from '../history/record-names';
import { RECORD_WORDS } from '../history/record-words';
import { type JournalResource } from '../../journal/journal-terms';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { type RemovalPlace, type Remover } from './removal-places';
import { RemovalPage } from './removal.view';

type Removed = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

/** Takes records of a kind away by form, once somebody has said that they mean it: what is depended on stays, and says why. */
export function removalOf(place: RemovalPlace): Type {
  const { folder, permission, partOf } = place;
  /** Where the record stands that it is part of; null: it is part of none. */
  const wholeOf = (record: Removed): string | null =>
    partOf === undefined
      ? null
      : ['', partOf.folder, String(record[partOf.key]), partOf.page].filter((part) => part !== undefined).join('/');

  @Controller()
  class RemovalController {
    private readonly remover: Remover;

    constructor(
      records: Records,
      services: ModuleRef,
      private readonly submissions: Submissions,
      private readonly names: RecordNames,
      @Inject(place.reader) private readonly reader: JsonReader,
    ) {
      const { by, entity } = place;
      if (by !== undefined) this.remover = services.get(by, { strict: false });
      else if (entity !== undefined) this.remover = { remove: (expected) => records.remove(entity, expected) };
      else throw new Error(`nothing takes ${folder} away`);
    }

    @Page(`${folder}/:id/removal`, permission)
    async ask(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
      const record = await this.record(id);
      return this.page(viewer, record, draftOf({}, record.version));
    }

    @Submission(`${folder}/:id/removal`, permission)
    remove(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
      return this.submissions.take(
        filled,
        async () => {
          const record = await this.record(id);
          await this.remover.remove(expectedBy(filled));
          return wholeOf(record) ?? `/${folder}`;
        },
        async (draft) => this.page(viewer, await this.record(id), draft),
      );
    }

    private record(id: string): Promise<Removed> {
      return recordOf<Removed>(this.reader, id);
    }

    private async page(viewer: Viewer, record: Removed, draft: Draft): Promise<HtmlReply> {
      const kind = RECORD_WORDS[folder as JournalResource];
      const named = (await this.names.of(viewer, [record.id])).get(record.id);
      return showPage(viewer, {
        title: viewer.say(`${kind.ja}を削除する`, `Delete: ${kind.en}`),
        status: draftStatus(draft),
        body: (
          <RemovalPage
            name={named?.name ?? viewer.text(kind)}
            back={wholeOf(record) ?? `/${folder}/${record.id}`}
            action={`/${folder}/${record.id}/removal`}
            draft={draft}
          />
        ),
      });
    }
  }
  return RemovalController;
}
