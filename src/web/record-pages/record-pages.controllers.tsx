import { Controller, Inject, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type JsonReader } from '../../database/json-view';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { type ListQuery } from '../../http/listing';
import { plainRecords } from '../../http/records/plain-records';
import { type Register } from '../../http/records/record-controller';
import { Asked } from '../asked';
import { everyRow, exportOf } from '../exports/list-export';
import { type Filled, FilledForm } from '../forms/filled';
import { draftOf } from '../forms/draft';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { removalOf } from '../removals/removals.controllers';
import { listed, recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { NewRecordQuery } from './new-record-query';
import { type OwnedView, type RecordKindPages } from './record-kind-pages';
import { RecordKindList } from './record-list.view';
import { RecordPageForms } from './record-page-forms';
import { RecordPageReading } from './record-page-reading';
import { OneRecord } from './record.view';

/** The pages of a kind of record: its list and the file of it, one for each record, and the forms by which it is recorded and changed. */
export function recordPages<
  Create extends object,
  Patch extends object,
  View extends OwnedView,
  Query extends ListQuery,
>(kind: RecordKindPages<Create, Patch, View, Query>): readonly Type[] {
  const { path, read, write } = kind;

  @Controller()
  class RecordPagesController {
    private readonly register: Register<Create, Patch>;

    constructor(
      records: Records,
      services: ModuleRef,
      private readonly submissions: Submissions,
      private readonly reading: RecordPageReading,
      private readonly forms: RecordPageForms,
      @Inject(kind.reader) private readonly reader: JsonReader,
    ) {
      this.register =
        kind.register === undefined
          ? plainRecords(records, kind.entity)
          : services.get(kind.register, { strict: false });
    }

    @Page(path, read)
    async list(@Viewing() viewer: Viewer, @Asked(kind.query) query: Query): Promise<HtmlReply> {
      const rows = await listed<View>(this.reader, query);
      const names = await this.reading.namesIn(viewer, [...rows.items, query]);
      const institutions = await this.reading.institutions(viewer, read);
      return showPage(viewer, {
        title: viewer.text(kind.many),
        body: (
          <RecordKindList
            kind={kind}
            columns={kind.columns(viewer, names)}
            rows={rows}
            asked={query as unknown as Readonly<Record<string, unknown>>}
            institutions={institutions}
            names={names}
          />
        ),
      });
    }

    @Page(`${path}/export`, read)
    async export(@Viewing() viewer: Viewer, @Asked(kind.query) query: Query): Promise<FileReply> {
      const rows = await everyRow<View>(this.reader, query);
      return exportOf(viewer, kind.many, kind.columns(viewer, await this.reading.namesIn(viewer, rows)), rows);
    }

    @Page(`${path}/new`, write)
    begin(@Viewing() viewer: Viewer, @Asked(NewRecordQuery) query: NewRecordQuery): Promise<HtmlReply> {
      return this.forms.begin(viewer, kind, query);
    }

    @Submission(path, write)
    record(@Viewing() viewer: Viewer, @FilledForm() filled: Filled): Promise<HtmlReply> {
      return this.submissions.take(
        filled,
        async () => `/${path}/${await this.register.create(await this.submissions.checked(kind.create, filled))}`,
        (draft) => this.forms.registration(viewer, kind, draft),
      );
    }

    @Page(`${path}/:id`, read)
    async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
      const record = await recordOf<View>(this.reader, id);
      const names = await this.reading.namesIn(viewer, [record]);
      return showPage(viewer, {
        title: kind.titleOf(viewer, record, names),
        body: (
          <OneRecord
            kind={kind}
            record={record}
            names={names}
            evidence={await this.reading.evidence(viewer, kind.evidence, id)}
            report={await this.reading.shortcomings(viewer, kind.judgedAs, record)}
          />
        ),
      });
    }

    @Page(`${path}/:id/edit`, write)
    async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
      const record = await recordOf<View>(this.reader, id);
      const written = kind.patch.written(record as Partial<Record<keyof Patch, unknown>>);
      return this.forms.correction(viewer, kind, record, draftOf(written, record.version));
    }

    @Submission(`${path}/:id`, write)
    change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
      return this.submissions.take(
        filled,
        async () => {
          await this.register.patch(expectedBy(filled), await this.submissions.checked(kind.patch, filled));
          return `/${path}/${id}`;
        },
        async (draft) => this.forms.correction(viewer, kind, await recordOf<View>(this.reader, id), draft),
      );
    }
  }
  const { reader, entity, register } = kind;
  const removal = removalOf({
    folder: path,
    permission: write,
    reader,
    entity,
    ...(register === undefined ? {} : { by: register }),
  });
  return [RecordPagesController, removal];
}
