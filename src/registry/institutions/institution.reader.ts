import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, contains, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows institutions. */
@Injectable()
export class InstitutionReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'institution',
      from: 'institutions i',
      alias: 'i',
      keyedAs: 'INSTITUTION',
      fields: {
        ...headerFields('i'),
        ...columns(
          'i',
          'name',
          'nameKana',
          'kind',
          'operatorType',
          'medicalInstitutionCode',
          'prefectureCode',
          'postalCode',
        ),
        ...columns('i', 'address', 'phone', 'bedCount', 'introductionControlSince', 'asEntered'),
      },
      filters: {
        name: contains('i.name'),
        kind: equals('i.kind'),
        prefectureCode: equals('i.prefecture_code'),
        medicalInstitutionCode: equals('i.medical_institution_code'),
      },
      sorts: {
        name: { sql: `i.name`, type: 'text' },
        createdAt: { sql: `i.created_at`, type: 'timestamptz' },
      },
    });
  }
}
