import { Controller, Inject, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type JsonReader } from '../../database/json-view';
import { Records } from '../../database/records';
import { type RegisteredEntity } from '../../database/registered.entity';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type PartKind, type PartRegister } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import { notFound } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { type Draft, draftOf } from '../forms/draft';
import { type Options } from '../forms/field';
import { type Filled, FilledForm } from '../forms/filled';
import { type Form } from '../forms/form';
import { type Sent } from '../forms/sent';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { InstitutionRecords } from '../institutions/institution-records';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { removalOf } from '../removals/removals.controllers';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';

/** Records that fields of a part may name, by field. */
type PartOptions = Readonly<Record<string, Options>>;

type PartView = Readonly<Record<string, unknown>> & { readonly version: number };

/** How a kind of part is recorded by form, at the page of the record that it belongs to. */
export interface PartForms<Create extends object, Patch extends object> {
  readonly kind: PartKind;
  readonly entity: Type<RegisteredEntity>;
  readonly reader: Type<JsonReader>;
  /** What keeps them, where they are not taken as they are sent. */
  readonly register?: Type<PartRegister<Create, Patch>>;
  readonly create: Form<Create>;
  readonly patch: Form<Patch>;
  /** The record that it belongs to: who reads it, and what it is called. */
  readonly parent: {
    readonly reader: Type<JsonReader>;
    readonly nameOf: (record: Readonly<Record<string, unknown>>) => string;
  };
  /** With what the form of a new one begins. */
  readonly usual?: (viewer: Viewer) => Sent;
  /** What its fields may name, of the record that it belongs to. */
  readonly options?: (
    records: InstitutionRecords,
    viewer: Viewer,
    parentId: string,
    /** null: it is a new one. */
    part: PartView | null,
  ) => Promise<PartOptions>;
  readonly toCreate: Texts;
  readonly toChange: Texts;
}

/** Records parts of one kind by form: addresses, permission and limits are those of the API. */
export function partForms<Create extends object, Patch extends object>(
  part: PartForms<Create, Patch>,
): readonly Type[] {
  const { kind, parent } = part;
  const folder = kind.parent.list.split('/')[0] ?? '';

  @Controller()
  class PartFormsController {
    private readonly parts: PartRegister<Create, Patch>;

    constructor(
      records: Records,
      services: ModuleRef,
      private readonly submissions: Submissions,
      private readonly institutions: InstitutionRecords,
      @Inject(part.reader) private readonly reader: JsonReader,
      @Inject(parent.reader) private readonly parents: JsonReader,
    ) {
      this.parts =
        part.register === undefined
          ? plainParts(records, part.entity, kind)
          : services.get(part.register, { strict: false });
    }

    @Page(`${kind.parent.list}/new`, kind.write)
    begin(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
      return this.registration(viewer, id, draftOf(part.usual?.(viewer)));
    }

    @Submission(kind.parent.list, kind.write)
    record(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
      return this.submissions.take(
        filled,
        async () => {
          await this.parts.create(id, await this.submissions.checked(part.create, filled));
          return `/${folder}/${id}`;
        },
        (draft) => this.registration(viewer, id, draft),
      );
    }

    @Page(`${kind.path}/:id/edit`, kind.write)
    async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
      const view = await this.view(id);
      const written = part.patch.written(view as Partial<Record<keyof Patch, unknown>>);
      return this.correction(viewer, id, draftOf(written, view.version));
    }

    @Submission(`${kind.path}/:id`, kind.write)
    change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
      return this.submissions.take(
        filled,
        async () => {
          await this.parts.patch(expectedBy(filled), await this.submissions.checked(part.patch, filled));
          return `/${folder}/${await this.parentOf(id)}`;
        },
        (draft) => this.correction(viewer, id, draft),
      );
    }

    private async registration(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
      return showForm(viewer, {
        title: viewer.text(part.toCreate),
        crumbs: await this.crumbs(id),
        form: part.create,
        draft,
        action: `/${kind.parent.list.replace(':id', id)}`,
        button: viewer.say('記録する', 'Record'),
        options: await this.options(viewer, id, null),
      });
    }

    private async correction(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
      const parentId = await this.parentOf(id);
      return showForm(viewer, {
        title: viewer.text(part.toChange),
        crumbs: await this.crumbs(parentId),
        form: part.patch,
        draft,
        action: `/${kind.path}/${id}`,
        button: viewer.say('変更する', 'Change'),
        options: await this.options(viewer, parentId, await this.view(id)),
      });
    }

    private async options(viewer: Viewer, parentId: string, view: PartView | null): Promise<PartOptions> {
      return part.options === undefined ? {} : part.options(this.institutions, viewer, parentId, view);
    }

    private view(id: string): Promise<PartView> {
      return recordOf<PartView>(this.reader, id);
    }

    private async parentOf(id: string): Promise<string> {
      const parentId = (await this.view(id))[kind.parent.key];
      if (typeof parentId !== 'string') throw notFound();
      return parentId;
    }

    private async crumbs(id: string): Promise<Crumb[]> {
      return [[`/${folder}/${id}`, parent.nameOf(await recordOf(this.parents, id))]];
    }
  }
  return [
    PartFormsController,
    removalOf({
      folder: kind.path,
      permission: kind.write,
      reader: part.reader,
      entity: part.entity,
      ...(part.register === undefined ? {} : { by: part.register }),
      partOf: { folder, key: kind.parent.key },
    }),
  ];
}
