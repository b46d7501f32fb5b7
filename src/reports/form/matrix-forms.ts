import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { Declarations } from '../../demarcation/declarations/declarations';
import { type Language } from '../../http/language';
import { type Fault } from '../../kernel/problem';
import { conflict, fault, invalid, notFound, staleVersion } from '../../kernel/problems';
import { type AgreementSide, type MatrixConclusion, type MatrixStatus } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { expectedForm, formHead, type FormHead } from './form-workbook';
import { hiddenTexts } from '../files/hidden-sheet';
import { type MatrixPaper } from '../matrix-paper';
import { MatrixPaperReader } from '../matrix-paper.reader';
import { readForm } from './read-form';
import { pointerOf } from './place-form';
import { type Asking, type FormChange, type FormReading } from './read-form-row';
import { type ReadSheet } from '../files/read-sheet';
import { type ReadWorkbook } from '../files/read-workbook';
import { unreadable } from '../files/unreadable';
import { Workshop } from '../workshop/workshop';

/** What a form would change. */
export interface FormPreview {
  readonly matrixId: string;
  /** Counts every change of the matrix and of what this side has declared. */
  readonly version: number;
  readonly side: AgreementSide;
  /** The institution enters what its vendor answered on paper. */
  readonly onBehalf: boolean;
  readonly rows: number;
  readonly changes: FormChange[];
  /** Keys of the rows that somebody has to decide on before the form is entered. */
  readonly undecided: string[];
  /** The rows that cannot be read, or are not to be entered by the asker, and have to be left out. */
  readonly unreadable: { readonly key: string; readonly faults: ShownFault[] }[];
}

interface ShownFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** What is said about a form besides what stands in it. */
export interface FormDecisions {
  /** Whose answers it brings: the asker’s own side’s unless said. */
  readonly side: AgreementSide | undefined;
  /** Keys of rows in which the form counts, whatever is asked about them. */
  readonly take: readonly string[];
  /** Keys of rows that stay as they are. */
  readonly leave: readonly string[];
}

interface SentForm {
  readonly head: FormHead;
  readonly sheets: readonly ReadSheet[];
}

interface Standing {
  /** By side: what changes whenever its form would. */
  readonly versions: Readonly<Record<AgreementSide, number>>;
  readonly status: MatrixStatus;
  readonly conclusion: MatrixConclusion;
  /** The asker's side; null: neither. */
  readonly side: AgreementSide | null;
}

/** Forms on which a side answers without this service: out as a workbook, and in again. */
@Injectable()
export class MatrixForms {
  constructor(
    private readonly database: Database,
    private readonly papers: MatrixPaperReader,
    private readonly declarations: Declarations,
    private readonly workshop: Workshop,
  ) {}

  /** The paper that a form is made of, and whose form it is: the asker's own, or the vendor's for its institution. */
  make(matrixId: string, language: Language, asked: AgreementSide | undefined): Promise<[MatrixPaper, AgreementSide]> {
    return this.database.readConsistently(async () => {
      const { side } = await this.standing(matrixId);
      if (side === null) throw notFound();
      if (asked === 'INSTITUTION' && side === 'VENDOR') throw invalid([fault('?side', 'OTHER_SIDE', OTHER_SIDE)]);
      return [await this.papers.of(matrixId, language), asked ?? side];
    });
  }

  /** What a form would change if it were entered now, and what has to be decided before. */
  async preview(matrixId: string, file: Buffer, decided: FormDecisions, language: Language): Promise<FormPreview> {
    const sent = sentForm(await this.workshop.readWorkbook(file));
    return this.database.readConsistently(async () => {
      const { standing, side, reading } = await this.read(matrixId, sent, decided.side);
      return shown(matrixId, standing, side, reading, decided, language);
    });
  }

  /**
   * Enters a form as its side's declaration, all of its rows or none; expects the version that its preview showed. What is
   * asked about a row must have been decided, and what cannot be read left out.
   */
  async enterForm(
    { id, version }: Expected,
    file: Buffer,
    decided: FormDecisions,
    language: Language,
  ): Promise<FormPreview> {
    const sent = sentForm(await this.workshop.readWorkbook(file));
    return this.database.transact(async (manager) => {
      await this.declarations.hold(manager, id);
      const { standing, side, reading } = await this.read(id, sent, decided.side);
      if (version !== null && version !== standing.versions[side]) throw staleVersion(standing.versions[side]);
      const open = openIn(reading, decided);
      if (open.length > 0) throw invalid(open);
      const preview = shown(id, standing, side, reading, decided, language);
      await this.declarations.declareAll(id, side, takenOf(reading, decided), preview.onBehalf);
      return { ...preview, version: (await this.standing(id)).versions[side] };
    });
  }

  /** 400 where the form as a whole cannot be read. */
  private async read(
    matrixId: string,
    { head, sheets }: SentForm,
    stated: AgreementSide | undefined,
  ): Promise<{ standing: Standing; side: AgreementSide; reading: FormReading }> {
    const standing = await this.standing(matrixId);
    if (standing.side === null) throw notFound();
    if (head.matrixId !== matrixId) throw unreadable('OTHER_MATRIX');
    // Whose answers they are says whoever sends them; a file could say anything.
    const side = stated ?? standing.side;
    if (side === 'INSTITUTION' && standing.side === 'VENDOR') throw invalid([fault('?side', 'OTHER_SIDE', OTHER_SIDE)]);
    if (head.side !== side) throw unreadable('OTHER_SIDE');
    const form = expectedForm(await this.papers.of(matrixId, head.language), side);
    const read = readForm(form, sheets, head.printed);
    const reading = side === standing.side ? read : besideOwn(read, await this.declaredItself(matrixId, side));
    if (reading.faults.length > 0 && reading.unreadable.length === 0) throw invalid(reading.faults);
    return { standing, side, reading };
  }

  /** The rows in which a side has its own word, which nobody enters in its place. */
  private async declaredItself(matrixId: string, side: AgreementSide): Promise<ReadonlySet<string>> {
    const declared = await this.database.read<{ rowId: string }>({
      name: 'matrix-form-own-words',
      text: `select row_id as "rowId" from matrix_declarations where matrix_id = $1 and side = $2 and not on_behalf`,
      values: [matrixId, side],
    });
    return new Set(declared.map(({ rowId }) => rowId));
  }

  /** 409 unless the sides declare on their own, and still can. */
  private async standing(matrixId: string): Promise<Standing> {
    const [matrix] = await this.database.read<Standing>({
      name: 'matrix-form-standing',
      text: `select m.status, m.conclusion, scope_side_in(m.id) as side,
        (select json_object_agg(s.side, m.version + (select coalesce(sum(d.version), 0) from matrix_declarations d where d.matrix_id = m.id and d.side = s.side))
          from (values ('INSTITUTION'), ('VENDOR')) as s (side)) as versions
        from matrices m where m.id = $1`,
      values: [matrixId],
    });
    if (matrix === undefined) throw notFound();
    if (matrix.conclusion !== 'DECLARED') throw conflict('NOT_DECLARED', NOT_DECLARED);
    if (matrix.status === 'AGREED' || matrix.status === 'SUPERSEDED') throw conflict('REVISION_AGREED', AGREED);
    return matrix;
  }
}

/** Rows that a side has declared by itself are told beforehand: nobody enters them in its place. */
function besideOwn(reading: FormReading, own: ReadonlySet<string>): FormReading {
  const isUnread = (key: string) => reading.unreadable.some((row) => row.key === key);
  const refused = reading.changes.filter(({ rowId, by, key }) => own.has(rowId) && by !== 'OURS' && !isUnread(key));
  const rows = [...new Set(refused.map(({ key }) => key))].map((key) => ({
    key,
    faults: refused
      .filter((change) => change.key === key)
      .slice(0, 1)
      .map(({ sheet, cell }) => fault(pointerOf(sheet, { address: cell }), 'VENDOR_HAS_DECLARED', DECLARED_ITSELF)),
  }));
  return {
    ...reading,
    declarations: reading.declarations.filter(({ rowId }) => !own.has(rowId)),
    faults: [...reading.faults, ...rows.flatMap(({ faults }) => faults)],
    unreadable: [...reading.unreadable, ...rows],
  };
}

/** What keeps a form from being entered: questions without an answer, and rows that are neither read nor left out. */
function openIn({ changes, unreadable: rows }: FormReading, { take, leave }: FormDecisions): Fault[] {
  return [
    ...rows.flatMap(({ key, faults }) => (leave.includes(key) ? [] : faults)),
    ...changes.flatMap(({ key, asks, sheet, cell }) =>
      asks === null || take.includes(key) || leave.includes(key) || rows.some((row) => row.key === key)
        ? []
        : [fault(pointerOf(sheet, { address: cell }), asks, ASKED[asks])],
    ),
  ];
}

function takenOf({ changes, declarations }: FormReading, { leave }: FormDecisions): FormReading['declarations'] {
  const left = new Set(changes.filter(({ key }) => leave.includes(key)).map(({ rowId }) => rowId));
  return declarations.filter(({ rowId }) => !left.has(rowId));
}

function shown(
  matrixId: string,
  { side: own, versions }: Standing,
  side: AgreementSide,
  reading: FormReading,
  decided: FormDecisions,
  language: Language,
): FormPreview {
  const isOpen = (key: string) => !decided.take.includes(key) && !decided.leave.includes(key);
  const asked = reading.changes.filter(({ asks, key }) => asks !== null && isOpen(key)).map(({ key }) => key);
  return {
    matrixId,
    version: versions[side],
    side,
    onBehalf: side !== own,
    rows: takenOf(reading, decided).length,
    changes: [...reading.changes],
    undecided: [...new Set(asked)],
    unreadable: reading.unreadable
      .filter(({ key }) => !decided.leave.includes(key))
      .map(({ key, faults }) => ({
        key,
        faults: faults.map(({ pointer, code, detail }) => ({ pointer, code, detail: detail[language] })),
      })),
  };
}

/** 400 where a file is no form of ours. */
function sentForm(workbook: ReadWorkbook): SentForm {
  if ('fault' in workbook) throw unreadable(workbook.fault);
  const head = formHead(hiddenTexts(workbook.sheets));
  if (head === null) throw unreadable('NO_FORM');
  return { head, sheets: workbook.sheets };
}

const ASKED: Readonly<Record<Asking, Texts>> = {
  CONFLICT: {
    ja: '回答票の出力後に、台帳でも変更されています。どちらを採るかを指定してください(take・leave)',
    en: 'The registry has changed it as well since the form went out; say which counts (take, leave)',
  },
  EMPTIED: {
    ja: '空になっています。消してよいかを指定してください(take・leave)',
    en: 'It was emptied; say whether that is meant (take, leave)',
  },
  STRUCK: {
    ja: '取り消し線が引かれています。文字どおりに採るかを指定してください(take・leave)',
    en: 'It is struck through; say whether it counts as it stands (take, leave)',
  },
  HIDDEN: {
    ja: '非表示の行・列・シートに記入されています。採るかを指定してください(take・leave)',
    en: 'It stands in a hidden row, column or sheet; say whether it counts (take, leave)',
  },
  INVISIBLE: {
    ja: '書かれている文字が、色・大きさ・書体・上付き下付き・表示形式のため、そのとおりには見えません。文字どおりに採るかを指定してください(take・leave)',
    en: 'By its colour, size, typeface, place or format it is not seen as it is written; say whether it counts as written (take, leave)',
  },
};
const DECLARED_ITSELF: Texts = {
  ja: '事業者が自ら申告しています。代わって入力できません。変更は事業者に依頼してください',
  en: 'The vendor has declared the row by itself; nobody enters it in its place: ask the vendor to change it',
};
const OTHER_SIDE: Texts = { ja: '相手方の回答票です', en: 'This is the other side’s form' };
const NOT_DECLARED: Texts = {
  ja: '双方が申告する責任分界表ではないため、回答票はありません',
  en: 'Nobody declares in this matrix: it has no form',
};
const AGREED: Texts = { ja: '合意済みの版です', en: 'The revision is agreed' };
