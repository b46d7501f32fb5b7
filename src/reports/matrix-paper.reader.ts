import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { ConcordReader, type RowConcord } from '../demarcation/declarations/concord.reader';
import { type MatrixAllocation, type MatrixRowView } from '../demarcation/dto/matrix-row.dto';
import { type MatrixAgreementView } from '../demarcation/agreement/dto/matrix-agreement.dto';
import { type MatrixView } from '../demarcation/dto/matrix.dto';
import { MatrixContentReader } from '../demarcation/agreement/matrix-content.reader';
import { MatrixReader } from '../demarcation/matrix.reader';
import { type DeclaredRole, type Declaration } from '../demarcation/declarations/concord';
import { type Language } from '../http/language';
import { notFound } from '../kernel/problems';
import { INSTITUTION_ROLES } from '../kernel/terms/institution-terms';
import { type AgreementSide, AGREEMENT_SIDES, DEMARCATION_LAYERS } from '../kernel/terms/demarcation-terms';
import {
  type MatrixPaper,
  type PaperConcord,
  type PaperDeclaration,
  type PaperRow,
  type PaperSignature,
} from './matrix-paper';
import { LAYER_WORDS, METHOD_WORDS, PARTY_WORDS, PHASE_WORDS, ROLE_WORDS, STATUS_WORDS } from './words';

interface Names {
  readonly contractId: string;
  readonly contractNo: string;
  readonly contractTitle: string;
  readonly institution: string;
  readonly vendor: string;
  readonly templateEdition: string;
}

/** Reads a revision as it goes on paper. */
@Injectable()
export class MatrixPaperReader {
  constructor(
    private readonly database: Database,
    private readonly matrices: MatrixReader,
    private readonly contents: MatrixContentReader,
    private readonly concord: ConcordReader,
  ) {}

  /** 404 where there is no such matrix. */
  of(matrixId: string, language: Language): Promise<MatrixPaper> {
    return this.database.readConsistently(async () => {
      const matrix = await this.matrices.view(matrixId, language);
      const names = await this.names(matrixId);
      const { hash } = await this.contents.canonical(matrixId);
      const isDeclared = matrix.conclusion === 'DECLARED';
      const concords = new Map((isDeclared ? await this.concord.rows(matrixId) : []).map((row) => [row.rowId, row]));
      const rows = matrix.rows.map((row) => ({ layer: row.layer, row: paperRow(row, concords.get(row.id), language) }));
      return {
        language,
        ...names,
        matrixId,
        revision: matrix.revision,
        status: STATUS_WORDS[matrix.status][language],
        isBinding: matrix.status === 'AGREED' || matrix.status === 'SUPERSEDED',
        agreedOn: matrix.agreedOn,
        contentHash: hash,
        isDeclared,
        parties: matrix.parties.map(({ id, label, kind }) => ({
          id,
          label,
          kind,
          kindWord: PARTY_WORDS[kind][language],
        })),
        layers: DEMARCATION_LAYERS.map((layer) => ({
          layer,
          title: LAYER_WORDS[layer][language],
          rows: rows.filter((one) => one.layer === layer).map(({ row }) => row),
        })).filter((layer) => layer.rows.length > 0),
        signatures: AGREEMENT_SIDES.map((side) => signature(side, names, matrix, hash, language)),
      };
    });
  }

  private async names(matrixId: string): Promise<Names> {
    const [names] = await this.database.read<Names>({
      name: 'matrix-paper-names',
      text: `select c.id as "contractId", c.contract_no as "contractNo", c.title as "contractTitle", i.name as institution, v.name as vendor,
        m.template_edition as "templateEdition"
        from matrices m join contracts c on c.id = m.contract_id join institutions i on i.id = c.institution_id
        join vendors v on v.id = c.vendor_id where m.id = $1`,
      values: [matrixId],
    });
    if (names === undefined) throw notFound();
    return names;
  }
}

function paperRow(row: MatrixRowView, concord: RowConcord | undefined, language: Language): PaperRow {
  return {
    id: row.id,
    key: row.key,
    title: row.title,
    phase: PHASE_WORDS[row.phase][language],
    clauses: row.clauses,
    nonDelegable: row.nonDelegable,
    excused: row.applicability === 'APPLICABLE' ? null : (row.reason ?? ''),
    note: row.note ?? null,
    parts: (row.allocations ?? []).map(part),
    concord: concord === undefined ? null : paperConcord(concord),
  };
}

function paperConcord({ concord, isSettled, institution, vendor }: RowConcord): PaperConcord {
  return {
    state: isSettled ? 'SETTLED' : concord.state,
    differences: concord.state === 'DIFFERING' ? concord.in : [],
    institution: declared(institution),
    vendor: declared(vendor),
  };
}

function declared(declaration: Declaration | null): PaperDeclaration | null {
  return declaration === null ? null : { ...declaration, parts: declaration.roles };
}

function part({ partyId, role, note }: MatrixAllocation): DeclaredRole {
  return { partyId, role, note: note ?? null };
}

/** A click was once recorded as a signature; without a file it is a confirmation. */
function methodWord(
  { method, confirmedBy, onBehalf, documentId, checker }: MatrixAgreementView,
  language: Language,
): string {
  const isClick = confirmedBy !== null && !onBehalf && documentId === null && method === 'E_SIGNATURE';
  const word = METHOD_WORDS[isClick ? 'CONFIRMATION' : method][language];
  if (!onBehalf) return word;
  return `${word} ${ON_BEHALF.entered[language]} ${checker === null ? ON_BEHALF.unchecked[language] : `${ON_BEHALF.checked[language]} ${checker}`}`;
}

const ON_BEHALF = {
  entered: { ja: '代理入力(医療機関)', en: 'entered by the institution on behalf,' },
  checked: { ja: '照合:', en: 'checked by' },
  unchecked: { ja: '未照合', en: 'not checked' },
};

function roleWord(role: string, language: Language): string {
  const known = INSTITUTION_ROLES.find((one) => one === role);
  return known === undefined ? role : ROLE_WORDS[known][language];
}

/** An agreement with other words than those on this paper is none, nor is one on facts that have changed since. */
function signature(
  side: AgreementSide,
  { institution, vendor }: Names,
  { agreements, conclusion }: MatrixView,
  hash: string,
  language: Language,
): PaperSignature {
  const agreement = agreements.find((one) => one.side === side);
  const counts =
    agreement !== undefined &&
    (conclusion === 'RECORDED' || (agreement.contentHash === hash && agreement.outdatedBy === null));
  return {
    side,
    party: side === 'INSTITUTION' ? institution : vendor,
    signed: counts
      ? {
          person: agreement.person,
          personRole: roleWord(agreement.personRole, language),
          on: agreement.agreedOn,
          method: methodWord(agreement, language),
          statement: agreement.statement ?? null,
        }
      : null,
  };
}
