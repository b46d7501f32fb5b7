import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, named, equals, headerFields, JsonReader } from '../../database/json-view';

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
        ...columns('i', 'claimsMaintenanceEntrusted', 'hasSingleDepartment', 'accentColour', 'fieldOwners'),
      },
      filters: {
        name: named(`search_key(i.name) || coalesce(' ' || search_key(i.name_kana), '')`),
        kind: equals('i.kind'),
        prefectureCode: equals('i.prefecture_code'),
        medicalInstitutionCode: equals('i.medical_institution_code'),
      },
      sorts: {
        name: { sql: `reading_key(coalesce(i.name_kana, i.name)) collate "C"`, type: 'text' },
        createdAt: { sql: `i.created_at`, type: 'timestamptz' },
      },
    });
  }
}
