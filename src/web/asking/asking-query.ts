import { EvidenceRequestQuery } from '../../exchange/evidence/dto/evidence-request.dto';
import { QueryIdField, QueryTextField, QueryWordField } from '../../http/fields/query-fields';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../kernel/terms/evidence-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** Which requests are shown. */
export class RequestListQuery extends EvidenceRequestQuery {}

/** For what, of whom and about what is asked: as a finding, or a page, leads here. */
export class NewRequestQuery {
  @QueryIdField({ description: 'Who asks', example: ID })
  institutionId?: string;

  @QueryWordField({ description: 'For what', example: 'RENEWED_CERTIFICATE' }, EVIDENCE_KINDS, 'EvidenceKind')
  kind?: EvidenceKind;

  @QueryIdField({ description: 'Who is asked', example: ID })
  vendorId?: string;

  @QueryIdField({ description: 'Of which party beneath', example: ID })
  aboutVendorId?: string;

  @QueryIdField({ description: 'About which contract', example: ID })
  contractId?: string;

  @QueryIdField({ description: 'About which certificate', example: ID })
  certificationId?: string;

  @QueryIdField({ description: 'About which device', example: ID })
  equipmentId?: string;

  @QueryIdField({ description: 'About which matrix', example: ID })
  matrixId?: string;

  @QueryIdField({ description: 'About which re-entrustment', example: ID })
  subcontractId?: string;

  @QueryIdField({ description: 'About which party: a vendor, or one beneath it', example: ID })
  partyId?: string;

  @QueryTextField({ description: 'Which rule asks for it', example: 'CERT-003', max: 20 })
  ruleId?: string;
}
