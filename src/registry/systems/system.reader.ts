import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader, namedIn } from '../../database/json-view';
import { outdatedNow } from '../decision-standing';

/** Shows systems. */
@Injectable()
export class SystemReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'system',
      from: 'systems s',
      alias: 's',
      keyedAs: 'SYSTEM',
      fields: {
        ...headerFields('s'),
        ...columns('s', 'institutionId', 'name', 'category', 'status', 'liveFrom', 'retiredOn', 'provider'),
        ...columns(
          's',
          'deploymentModel',
          'ownerDepartmentId',
          'operator',
          'mfaClient',
          'mfaServer',
          'mfaPlannedOn',
          'mfaAdopted',
        ),
        ...columns('s', 'mfaExceptionReason', 'mfaExceptionNextRenewalOn', 'mfaExceptionPlan'),
        mfaExceptionOutdated: outdatedNow('MFA_EXCEPTION', 's.id'),
        contractIds: `(select coalesce(json_agg(x.contract_id order by x.contract_id), '[]') from contract_systems x where x.system_id = s.id)`,
      },
      filters: {
        institutionId: equals('s.institution_id'),
        name: namedIn('systems', 's.id'),
        status: equals('s.status'),
        provider: equals('s.provider'),
        mfaClient: equals('s.mfa_client'),
      },
      sorts: {
        name: { sql: `s.name`, type: 'text' },
        createdAt: { sql: `s.created_at`, type: 'timestamptz' },
      },
    });
  }
}
