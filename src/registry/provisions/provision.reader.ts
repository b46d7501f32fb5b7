import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows third-party provisions. */
@Injectable()
export class ProvisionReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'provision',
      from: 'provisions p',
      alias: 'p',
      keyedAs: 'PROVISION',
      fields: {
        ...headerFields('p'),
        ...columns(
          'p',
          'institutionId',
          'recipient',
          'recipientCountry',
          'purpose',
          'scheme',
          'legalBasis',
          'systemId',
          'contractId',
        ),
        ...columns(
          'p',
          'plannedFrom',
          'startedOn',
          'endedOn',
          'scopeAgreedOn',
          'scopeAgreementRef',
          'scopeAgreementTo',
          'senderResponsibility',
          'transportResponsibility',
        ),
        ...columns(
          'p',
          'receiverResponsibility',
          'sourceRetentionOwner',
          'classification',
          'procedureRef',
          'foreignBasis',
          'transferRecordRef',
          'recordsKeptUntil',
        ),
        ...columns(
          'p',
          'isOneOff',
          'consentEvidenceRef',
          'recipientIsPublic',
          'recordSubstituteRef',
          'foreignInformation',
          'schemeAllocationRef',
        ),
      },
      filters: {
        institutionId: equals('p.institution_id'),
        systemId: equals('p.system_id'),
        recipientCountry: equals('p.recipient_country'),
      },
      sorts: {
        recipient: { sql: `p.recipient`, type: 'text' },
        createdAt: { sql: `p.created_at`, type: 'timestamptz' },
      },
    });
  }
}
