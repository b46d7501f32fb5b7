import { Controller, type Type } from '@nestjs/common';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { plainRecords } from '../../http/records/plain-records';
import { today } from '../../kernel/calendar-date';
import { AttestationEntity } from '../../registry/attestations/attestation.entity';
import { type AttestationView } from '../../registry/attestations/dto/attestation.dto';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { type Viewer, Viewing } from '../viewer';
import { ATTESTATION_CHANGE, attestationForm } from './attestation-form';
import { ATTESTATION_PLACES, type AttestationPlace } from './attestation-places';
import { AttestationReading } from './attestation-reading';
import { TOPIC_WORDS } from '../../reports/topic-words';
import { openItemLines, OpenItemsField, openItemsIn } from './open-items-field';

/** Records by form what was confirmed of records of a kind. */
function attestationsOf(place: AttestationPlace): Type {
  const { folder, key, name } = place;
  const form = attestationForm(place);
  const hasChecklists = key === 'contractId' || key === 'contractMemberId';

  @Controller()
  class AttestationFormsController {
    private readonly attestations;

    constructor(
      records: Records,
      private readonly submissions: Submissions,
      private readonly reading: AttestationReading,
    ) {
      this.attestations = plainRecords(records, AttestationEntity);
    }

    @Page(`${folder}/:id/attestations/new`, 'evaluation.write')
    begin(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
      return this.page(viewer, id, draftOf({ confirmedOn: today(), confirmedBy: viewer.principal?.name }));
    }

    @Submission(`${folder}/:id/attestations`, 'evaluation.write')
    record(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
      return this.submissions.take(
        filled,
        async () => {
          const institutionId = await this.reading.ownerOf(viewer, place, id);
          const openItems = hasChecklists ? { openItems: openItemsIn(filled.sent) } : {};
          await this.attestations.create(
            await this.submissions.checked(form, filled, { institutionId, [key]: id, ...openItems }),
          );
          return `/${folder}/${id}#attestations`;
        },
        (draft) => this.page(viewer, id, draft),
      );
    }

    private async page(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
      const institutionId = await this.reading.ownerOf(viewer, place, id);
      return showForm(viewer, {
        title: viewer.say('確認を記録する', 'Record what was confirmed'),
        crumbs: [[`/${folder}/${id}`, viewer.text(name)]],
        form,
        draft,
        action: `/${folder}/${id}/attestations`,
        button: viewer.say('記録する', 'Record'),
        options: { documentId: await this.reading.files(viewer, institutionId) },
        children: hasChecklists && <OpenItemsField draft={draft} />,
      });
    }
  }
  return AttestationFormsController;
}

/** Changes by form what was confirmed, of whatever. */
@Controller()
class AttestationChangesController {
  private readonly attestations;

  constructor(
    records: Records,
    private readonly submissions: Submissions,
    private readonly reading: AttestationReading,
  ) {
    this.attestations = plainRecords(records, AttestationEntity);
  }

  @Page('attestations/:id/edit', 'evaluation.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const one = await this.reading.one(id);
    return this.page(viewer, one, draftOf({ ...ATTESTATION_CHANGE.written(one), ...openItemLines(one) }, one.version));
  }

  @Submission('attestations/:id', 'evaluation.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const isChecklist = (await this.reading.one(id)).topic === 'VENDOR_CHECKLIST';
        const beside = isChecklist ? { openItems: openItemsIn(filled.sent) } : {};
        await this.attestations.patch(
          expectedBy(filled),
          await this.submissions.checked(ATTESTATION_CHANGE, filled, beside),
        );
        const [[path]] = this.crumbs(viewer, await this.reading.one(id));
        return path;
      },
      async (draft) => this.page(viewer, await this.reading.one(id), draft),
    );
  }

  private async page(viewer: Viewer, one: AttestationView, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say(
        `確認記録を変更する: ${TOPIC_WORDS[one.topic].ja}`,
        `Change what was confirmed: ${TOPIC_WORDS[one.topic].en}`,
      ),
      crumbs: this.crumbs(viewer, one),
      form: ATTESTATION_CHANGE,
      draft,
      action: `/attestations/${one.id}`,
      button: viewer.say('変更する', 'Change'),
      options: { documentId: await this.reading.files(viewer, one.institutionId) },
      children: one.topic === 'VENDOR_CHECKLIST' && <OpenItemsField draft={draft} />,
    });
  }

  private crumbs({ text }: Viewer, one: AttestationView): [Crumb] {
    const { place, id } = this.reading.aboutOf(one);
    return [[`/${place.folder}/${id}`, text(place.name)]];
  }
}

export const ATTESTATION_CONTROLLERS: readonly Type[] = [
  ...ATTESTATION_PLACES.map(attestationsOf),
  AttestationChangesController,
];
