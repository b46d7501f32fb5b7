import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { newId } from '../kernel/identifier';
import { today } from '../kernel/calendar-date';
import { fault, invalid } from '../kernel/problems';
import { type TakeOver } from './take-over.dto';
import { type TakenOverEntity } from './take-over/taken-over.entity';

/** The mark of what was taken over; the database writes the day and whose account it was. */
type Mark = Pick<TakenOverEntity, 'takenOverOn' | 'takenOverSaidBy' | 'takenOverPaperRef' | 'takenOverDocumentId'>;

/** What of a take-over concerns its paper. */
@Injectable()
export class TakeOverPapers {
  constructor(private readonly database: Database) {}

  /** The hash of the evidence file, which becomes evidence of the record; null where only the paper’s place is known. */
  async attach(subjectKind: 'CONTRACT' | 'SUBCONTRACT', subjectId: string, paper: TakeOver): Promise<string | null> {
    const { documentId = null } = paper;
    if (documentId === null) return null;
    const [document] = await this.database.read<{ sha256: string }>({
      text: 'select sha256 from documents where id = $1',
      values: [documentId],
    });
    if (document === undefined)
      throw invalid([
        fault('/documentId', 'NOT_FOUND', { ja: '指す先の記録がありません', en: 'The record it names does not exist' }),
      ]);
    await this.database.transact((manager) =>
      manager.query(
        `insert into document_links (id, document_id, subject_kind, subject_id) select $1::uuid, $2::uuid, $3::text, $4::uuid
         where not exists (select from document_links where document_id = $2 and subject_kind = $3 and subject_id = $4)`,
        [newId(), documentId, subjectKind, subjectId],
      ),
    );
    return document.sha256;
  }
}

/** 400 where there is neither a scan nor a place. */
export function markOf({ saidBy, paperRef = null, documentId = null }: TakeOver): Mark {
  if (paperRef === null && documentId === null) {
    throw invalid([
      fault('/paperRef', 'REQUIRED', {
        ja: '契約書等の保管場所(paperRef)か写し(documentId)が必要です',
        en: 'Say where the paper is kept (paperRef), or give its scan (documentId)',
      }),
    ]);
  }
  return {
    takenOverOn: today(),
    takenOverSaidBy: saidBy,
    takenOverPaperRef: paperRef,
    takenOverDocumentId: documentId,
  };
}
