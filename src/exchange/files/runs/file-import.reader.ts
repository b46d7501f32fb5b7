import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../../database/json-view';
import { type Language } from '../../../http/language';
import { notFound } from '../../../kernel/problems';
import { type Texts } from '../../../kernel/texts';
import { inWords, type ToldRow } from '../imports/import-view';
import { type FileImportRecordView, type FileImportSummaryView } from './dto/file-import-record.dto';

interface Told {
  readonly told: readonly ToldRow[] | null;
  readonly refusal: {
    readonly code: string;
    readonly texts: Texts;
    readonly faults: readonly { readonly pointer: string; readonly code: string; readonly detail: Texts }[];
  } | null;
}

/** Shows files that jobs look at and take in. */
@Injectable()
export class FileImportReader extends JsonReader {
  constructor(private readonly source: Database) {
    super(source, {
      name: 'file-import',
      from: 'file_imports f',
      alias: 'f',
      fields: {
        ...headerFields('f'),
        ...columns('f', 'institutionId', 'profileId', 'name', 'size', 'sha256', 'actorName'),
        isDropped: 'f.dropped_at is not null',
        ...columns('f', 'mode', 'state', 'rowCount', 'rowsDone'),
        created: 'f.created_rows',
        updated: 'f.updated_rows',
        unchanged: 'f.unchanged_rows',
        refused: 'f.refused_rows',
        ...columns('f', 'endedAt'),
      },
      filters: { profileId: equals('f.profile_id'), state: equals('f.state') },
      sorts: { createdAt: { sql: 'f.created_at', type: 'timestamptz' } },
    });
  }

  /** One with what became of its rows; 404 where there is none. */
  async whole(id: string, language: Language): Promise<FileImportRecordView> {
    return this.source.readConsistently(async () => {
      const found = await this.one(id);
      const [row] = await this.source.read<Told>({
        name: 'file-import-told',
        text: 'select told, refusal from file_imports where id = $1',
        values: [id],
      });
      if (found === null || row === undefined) throw notFound();
      const { told, refusal } = row;
      return {
        ...(JSON.parse(found.text) as FileImportSummaryView),
        refusal: refusal && {
          code: refusal.code,
          detail: refusal.texts[language],
          faults: refusal.faults.map(({ pointer, code, detail }) => ({ pointer, code, detail: detail[language] })),
        },
        rows: (told ?? []).map((one) => inWords(one, language)),
      };
    });
  }
}
