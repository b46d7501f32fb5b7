import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { outdatedNow } from '../decision-standing';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows subcontracts. */
@Injectable()
export class SubcontractReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'subcontract',
      from: 'subcontracts s',
      alias: 's',
      keyedAs: 'SUBCONTRACT',
      fields: {
        ...headerFields('s'),
        ...columns(
          's',
          'contractId',
          'parentId',
          'vendorId',
          'work',
          'concernsMedicalSystems',
          'handlesPersonalData',
          'overseas',
          'processingCountries',
        ),
        ...columns(
          's',
          'storageCountries',
          'informationProvidedOn',
          'informationCounterparty',
          'informationWork',
          'informationPersonalData',
          'informationSafetyMeasures',
          'informationCountry',
        ),
        ...columns(
          's',
          'informationFurtherReentrustment',
          'consultedOn',
          'consultationParticipants',
          'consultationMinutesRef',
          'agreedOn',
          'flowDownConfirmedOn',
          'flowDownRef',
          'deciderIdentityChangedOn',
        ),
        ...columns(
          's',
          'takenOverOn',
          'takenOverSaidBy',
          'takenOverSaidByAccount',
          'takenOverPaperRef',
          'takenOverDocumentId',
        ),
        appi28Basis: `s.appi28_basis`,
        ...columns('s', 'consentOn', 'foreignInformation', 'foreignInformationSubstitute'),
        rank: `s.rank`,
        vendorName: `(select v.name from vendors v where v.id = s.vendor_id)`,
        vendorCountry: `(select v.country from vendors v where v.id = s.vendor_id)`,
        approvalState: `s.approval_state`,
        requestedBy: `s.requested_by`,
        ...columns('s', 'requestedByAccount', 'approvedByAccount', 'reapprovedByAccount', 'ratifiedByAccount'),
        requestedOn: `s.requested_on`,
        approvedOn: `s.approved_on`,
        approvedBy: `s.approved_by`,
        approverRole: `s.approver_role`,
        ...columns('s', 'approvedUntil', 'reapprovedOn', 'reapprovedBy', 'reapproverRole', 'deputyFor'),
        approvalOutdated: outdatedNow('SUBCONTRACT_APPROVAL', 's.id'),
        ratifiedOn: `s.ratified_on`,
        ratifiedBy: `s.ratified_by`,
        ratificationReason: `s.ratification_reason`,
        refusedOn: `s.refused_on`,
        refusalReason: `s.refusal_reason`,
        startedOn: `s.started_on`,
        endedOn: `s.ended_on`,
      },
      filters: {
        contractId: equals('s.contract_id'),
        vendorId: equals('s.vendor_id'),
        approvalState: equals('s.approval_state'),
        overseas: equals('s.overseas'),
      },
      sorts: {
        rank: { sql: `s.rank`, type: 'int' },
        createdAt: { sql: `s.created_at`, type: 'timestamptz' },
      },
    });
  }
}
