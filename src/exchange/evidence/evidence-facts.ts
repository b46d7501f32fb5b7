import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { type DocumentSubjectKind } from '../../documents/document-subjects';
import { DocumentsService } from '../../documents/documents.service';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { type Permission } from '../../kernel/terms/access-terms';
import { type EvidenceKind } from '../../kernel/terms/evidence-terms';
import { type DisclosureDocumentType } from '../../kernel/terms/vendor-terms';
import { AttestationEntity } from '../../registry/attestations/attestation.entity';
import { CertificationsService } from '../../registry/certifications/certifications.service';
import { EffectivenessEvidenceEntity } from '../../registry/evaluations/effectiveness-evidence.entity';
import { AnnouncementsService } from '../../registry/subcontracts/announcements/announcements.service';
import { VendorDisclosureDocumentEntity } from '../../registry/vendors/vendor-disclosure-document.entity';
import { type AcceptEvidence } from './dto/evidence-request.dto';
import { type EvidenceAnswerEntity } from './evidence-answer.entity';
import { type EvidenceRequestEntity } from './evidence-request.entity';
import { type MadeRecord } from './evidence-share.entity';

/** By which permission the fact is recorded that is made of an accepted answer: nobody records by accepting what they may not otherwise. */
export const PERMISSION_OF: Readonly<Record<EvidenceKind, Permission>> = {
  RENEWED_CERTIFICATE: 'certification.write',
  EFFECTIVENESS_EVIDENCE: 'evaluation.write',
  MDS: 'vendorFacts.write',
  SDS: 'vendorFacts.write',
  YEARLY_CHECKLIST: 'evaluation.write',
  SUBCONTRACTOR_LIST: 'subcontract.write',
  MATRIX_FORM: 'document.write',
};

interface Accepted {
  readonly request: EvidenceRequestEntity;
  readonly answer: EvidenceAnswerEntity;
  readonly reviewer: string;
  readonly body: AcceptEvidence;
}

/** What an answer's content holds once its kind has demanded it. */
type Demanded = Required<EvidenceAnswerEntity['content']>;

/** Of an answer with a renewed certificate. */
type Certificate = Pick<Demanded, 'scheme' | 'registrationNumber' | 'validFrom' | 'validTo'> &
  Pick<
    EvidenceAnswerEntity['content'],
    'standardEdition' | 'holderName' | 'holderCorporateNumber' | 'scopeText' | 'body'
  >;

/** Records of what was accepted, each kind as its own fact. */
@Injectable()
export class EvidenceFacts {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly certifications: CertificationsService,
    private readonly announcements: AnnouncementsService,
    private readonly documents: DocumentsService,
  ) {}

  /** In the transaction that is open; says what was made. */
  async make(accepted: Accepted): Promise<readonly MadeRecord[]> {
    const { request, answer, body } = accepted;
    if (request.kind !== 'EFFECTIVENESS_EVIDENCE') demandNothing(body);
    const content = answer.content as Demanded;
    switch (request.kind) {
      case 'RENEWED_CERTIFICATE': {
        const id = await this.certifications.create({
          ...(content as Certificate),
          vendorId: partyOf(request),
          predecessorId: request.certificationId,
        });
        return this.withCopy(accepted, 'certifications', { subjectKind: 'CERTIFICATION', subjectId: id });
      }
      case 'EFFECTIVENESS_EVIDENCE': {
        const id = await this.records.create(EffectivenessEvidenceEntity, {
          institutionId: request.institutionId,
          vendorId: partyOf(request),
          type: content.evidenceType,
          receivedOn: dayOf(answer),
          reviewedOn: today(),
          reviewer: accepted.reviewer,
          effective: demandEffective(body),
          conclusion: body.conclusion ?? null,
        });
        return this.withCopy(accepted, 'effectiveness-evidence', {
          subjectKind: 'EFFECTIVENESS_EVIDENCE',
          subjectId: id,
        });
      }
      case 'MDS':
      case 'SDS':
        return this.disclosure(accepted, request.kind);
      case 'YEARLY_CHECKLIST':
        return this.checklist(accepted);
      case 'SUBCONTRACTOR_LIST':
        return this.announced(accepted);
      // A form is a draft: whoever may declare enters it, looking at what it would change.
      case 'MATRIX_FORM':
        return this.withCopy(accepted, null, { subjectKind: 'CONTRACT', subjectId: contractOf(request) });
    }
  }

  private async disclosure(accepted: Accepted, type: DisclosureDocumentType): Promise<readonly MadeRecord[]> {
    const { request, answer } = accepted;
    const { product, edition = null, issuedOn } = answer.content as Demanded;
    const id = await this.records.create(VendorDisclosureDocumentEntity, {
      vendorId: partyOf(request),
      type,
      product,
      edition,
      issuedOn,
      receivedOn: dayOf(answer),
    });
    return this.withCopy(accepted, 'vendor-disclosure-documents', {
      subjectKind: 'VENDOR_DISCLOSURE_DOCUMENT',
      subjectId: id,
    });
  }

  private async checklist(accepted: Accepted): Promise<readonly MadeRecord[]> {
    const { request, answer, reviewer } = accepted;
    const { preparedOn, allYes, openItems } = answer.content as Demanded;
    const documentId = await this.copy(accepted, { subjectKind: 'CONTRACT', subjectId: contractOf(request) });
    const id = await this.records.create(AttestationEntity, {
      institutionId: request.institutionId,
      topic: 'VENDOR_CHECKLIST',
      ...(await this.checkedFor(request)),
      confirmedOn: preparedOn,
      confirmedBy: reviewer,
      conclusion: allYes,
      openItems: [...openItems],
      documentId,
      note: answer.note,
    });
    return [{ resource: 'attestations', id }, ...(documentId === null ? [] : [documentOf(documentId)])];
  }

  /** Of the contract, where its vendor was asked; of the member, where one of several was. */
  private async checkedFor(
    request: EvidenceRequestEntity,
  ): Promise<Pick<Partial<AttestationEntity>, 'contractId' | 'contractMemberId'>> {
    const contractId = contractOf(request);
    const [member] = await this.database.read<{ id: string }>({
      name: 'asked-member',
      text: `select m.id from contract_members m where m.contract_id = $1 and m.vendor_id = $2
        order by days_of(m.member_from, m.member_to) @> today_in_japan() desc, m.member_from desc nulls last limit 1`,
      values: [contractId, request.vendorId],
    });
    return member === undefined ? { contractId } : { contractMemberId: member.id };
  }

  /** Each party that the list names is announced, as the vendor would have; the re-entrustment itself is still to be taken up. */
  private async announced(accepted: Accepted): Promise<readonly MadeRecord[]> {
    const { request, answer } = accepted;
    const { parties } = answer.content as Demanded;
    const announcer = { announcerId: request.vendorId, announcedBy: answer.answeredBy };
    const ids = await this.announcements.announceNamed(announcer, contractOf(request), parties);
    const documentId = await this.copy(accepted, { subjectKind: 'CONTRACT', subjectId: contractOf(request) });
    return [
      ...ids.map((id) => ({ resource: 'subcontract-announcements', id })),
      ...(documentId === null ? [] : [documentOf(documentId)]),
    ];
  }

  private async withCopy(
    accepted: Accepted,
    resource: string | null,
    subject: { readonly subjectKind: DocumentSubjectKind; readonly subjectId: string },
  ): Promise<readonly MadeRecord[]> {
    const documentId = await this.copy(accepted, subject);
    return [
      ...(resource === null ? [] : [{ resource, id: subject.subjectId }]),
      ...(documentId === null ? [] : [documentOf(documentId)]),
    ];
  }

  /** The institution's own copy of the file, which stays where the vendor shares its answer no longer; null: there was none. */
  private async copy(
    { request, answer }: Accepted,
    subject: { readonly subjectKind: DocumentSubjectKind; readonly subjectId: string },
  ): Promise<string | null> {
    const { sha256, size, mediaType, fileName: name } = answer;
    if (sha256 === null || size === null || mediaType === null || name === null) return null;
    return this.documents.create({
      file: { sha256, size: Number(size), mediaType, name },
      institutionId: request.institutionId,
      ...(answer.note === null ? {} : { note: answer.note }),
      ...subject,
    });
  }
}

function partyOf({ vendorId, aboutVendorId }: EvidenceRequestEntity): string {
  return aboutVendorId ?? vendorId;
}

/** Requests of these kinds name one; the database sees to it. */
function contractOf({ contractId }: EvidenceRequestEntity): string {
  if (contractId === null) throw new Error('a request without its contract');
  return contractId;
}

function dayOf({ createdAt }: EvidenceAnswerEntity): CalendarDate {
  return today(createdAt);
}

function documentOf(id: string): MadeRecord {
  return { resource: 'documents', id };
}

function demandEffective({ effective = null }: AcceptEvidence): NonNullable<AcceptEvidence['effective']> {
  if (effective !== null) return effective;
  throw invalid([fault('/effective', 'REQUIRED', { ja: '必須の項目です', en: 'Required' })]);
}

function demandNothing(body: AcceptEvidence): void {
  const given = (['effective', 'conclusion'] as const).filter((name) => (body[name] ?? null) !== null);
  if (given.length > 0)
    throw invalid(
      given.map((name) =>
        fault(`/${name}`, 'OTHER_KIND', { ja: 'この種別では指定できません', en: 'Not of this kind' }),
      ),
    );
}
