import { isDeepStrictEqual } from 'node:util';
import { Controller, Inject, type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { Corrections } from '../../findings/steps/corrections';
import { type ContractDocumentView } from '../../registry/contracts/dto/contract-document.dto';
import { ContractDocumentReader } from '../../registry/contracts/contract-document.reader';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type Draft, draftOf } from '../forms/draft';
import { type Options } from '../forms/field';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { Submissions } from '../forms/submissions';
import { InstitutionRecords } from '../institutions/institution-records';
import { Page, Submission } from '../page';
import { belonging, recordOf } from '../rows';
import { SubcontractReading } from '../subcontracts/subcontract-reading';
import { type Viewer, Viewing } from '../viewer';
import { CORRECTION_PLACES, type CorrectionPlace, pathOf } from './correction-places';
import { CorrectionPageController } from './correction-page.controller';
import { WhatACorrectionIs } from './what-a-correction-is';

type Shown = Readonly<Record<string, unknown>>;

/** Says by form what was mistyped of records of a kind: nothing changes until another has held it against the paper. */
function correctionsOf(place: CorrectionPlace): Type {
  const { folder, key, write, form, nameOf } = place;

  @Controller()
  class CorrectionFormsController {
    constructor(
      private readonly submissions: Submissions,
      private readonly corrections: Corrections,
      private readonly institutions: InstitutionRecords,
      private readonly subcontracts: SubcontractReading,
      private readonly documents: ContractDocumentReader,
      @Inject(place.reader) private readonly reader: JsonReader,
    ) {}

    @Page(`${folder}/:id/corrections/new`, write)
    async begin(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
      const record = await recordOf<Shown>(this.reader, id);
      return this.page(viewer, id, draftOf(form.written(record)));
    }

    @Submission(`${folder}/:id/corrections`, write)
    propose(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
      return this.submissions.take(
        filled,
        async () => {
          const { reason, ...said } = await this.submissions.checked(form, filled);
          const moved = otherThan(await recordOf<Shown>(this.reader, id), said);
          return `/fact-corrections/${await this.corrections.propose(key, id, { ...moved, reason })}`;
        },
        (draft) => this.page(viewer, id, draft),
      );
    }

    private async page(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
      const record = await recordOf<Shown>(this.reader, id);
      return showForm(viewer, {
        title: viewer.say('誤って入力した内容を訂正する', 'Say what was mistyped'),
        crumbs: [[pathOf(place, record), nameOf(record)]],
        before: WhatACorrectionIs(viewer),
        form,
        draft,
        action: `/${folder}/${id}/corrections`,
        button: viewer.say('訂正を申し出る', 'Ask for the correction'),
        options: await this.options(viewer, id, record),
      });
    }

    private async options(viewer: Viewer, id: string, record: Shown): Promise<Readonly<Record<string, Options>>> {
      const { contractId, institutionId } = record;
      if (key === 'subcontractId') return { parentId: await this.subcontracts.above(String(contractId), viewer, id) };
      if (key === 'equipmentId') return { systemId: await this.institutions.systems(viewer, String(institutionId)) };
      if (key === 'clauseId') return { documentId: await this.papers(String(contractId)) };
      return {};
    }

    /** Papers of the contract in which a clause may stand. */
    private async papers(contractId: string): Promise<Options> {
      const { items } = await belonging<ContractDocumentView>(this.documents, 'title', { contractId });
      return items.map(({ id, title }) => [id, title] as const);
    }
  }
  return CorrectionFormsController;
}

/** Only what is to be another than it stands. */
function otherThan(now: Shown, said: object): object {
  return Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value !== undefined && !isDeepStrictEqual(value, now[name] ?? null)),
  );
}

export const CORRECTION_CONTROLLERS: readonly Type[] = [
  ...CORRECTION_PLACES.map(correctionsOf),
  CorrectionPageController,
];
