import { excuseIn } from '../guideline/excused-rows';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { ConcordReader, type RowConcord } from '../demarcation/declarations/concord.reader';
import { type MatrixAllocation, type MatrixRowView } from '../demarcation/dto/matrix-row.dto';
import { AnnexReader } from '../demarcation/annex/annex.reader';
import { type PrintedRow } from '../demarcation/agreement/printed-facts';
import { PrintedFactsReader } from '../demarcation/agreement/printed-facts.reader';
import { MatrixContentReader } from '../demarcation/agreement/matrix-content.reader';
import { columnHeading } from '../demarcation/own-columns';
import { MatrixReader } from '../demarcation/matrix.reader';
import { type DeclaredRole, type Declaration } from '../demarcation/declarations/concord';
import { type Language } from '../http/language';
import { printedCopyCode } from '../kernel/copy-code';
import { AGREEMENT_SIDES, DEMARCATION_LAYERS } from '../kernel/terms/demarcation-terms';
import { clauseInWords } from './clause-in-words';
import { type MatrixPaper, type PaperConcord, type PaperDeclaration, type PaperRow } from './matrix-paper';
import { signature } from './paper-signatures';
import { renamedSince } from './renamed-since';
import { GROUP_WORDS, LAYER_WORDS, PARTY_WORDS, PHASE_WORDS, STATUS_WORDS } from './words';

/** Reads a revision as it goes on paper. */
@Injectable()
export class MatrixPaperReader {
  constructor(
    private readonly database: Database,
    private readonly matrices: MatrixReader,
    private readonly contents: MatrixContentReader,
    private readonly concord: ConcordReader,
    private readonly prints: PrintedFactsReader,
    private readonly annex: AnnexReader,
  ) {}

  /** `origin`: where readers of the paper find this service; 404 where there is no such matrix. */
  of(matrixId: string, language: Language, origin: string | null = null): Promise<MatrixPaper> {
    return this.database.readConsistently(async () => {
      const matrix = await this.matrices.view(matrixId, language);
      const print = await this.prints.of(matrixId);
      const { facts } = print;
      const { text: canonical, hash } = await this.contents.canonical(matrixId);
      const isDeclared = matrix.conclusion === 'DECLARED';
      const concords = new Map((isDeclared ? await this.concord.rows(matrixId) : []).map((row) => [row.rowId, row]));
      const called = new Map(facts.rows.map((row) => [row.key, row]));
      const rows = matrix.rows.map((row) => ({
        layer: row.layer,
        row: paperRow(asCalled(row, called.get(row.key), language), concords.get(row.id), language),
      }));
      const columns = new Map(facts.columns.map((column) => [column.partyId, column]));
      const sides = { INSTITUTION: facts.institution.name, VENDOR: facts.vendor.name };
      return {
        language,
        contractId: matrix.contractId,
        contractNo: print.contractNo,
        contractTitle: facts.contractTitle,
        article: facts.article ?? null,
        signedOn: facts.signedOn,
        startOn: facts.startOn,
        endOn: facts.endOn,
        institution: facts.institution.name,
        institutionAddress: facts.institution.address,
        vendor: facts.vendor.name,
        vendorAddress: facts.vendor.address,
        templateEdition: matrix.templateEdition,
        copyCode: print.copyCode,
        checkAt: print.copyCode === null || origin === null ? null : `${origin}/v/${printedCopyCode(print.copyCode)}`,
        canonical,
        renamed: renamedSince(print, language),
        matrixId,
        revision: matrix.revision,
        status: STATUS_WORDS[matrix.status][language],
        isBinding: matrix.status === 'AGREED' || matrix.status === 'SUPERSEDED',
        agreedOn: matrix.agreedOn,
        contentHash: hash,
        isDeclared,
        parties: matrix.parties.map(({ id, label, kind }) => ({
          id,
          label: columnHeading(label)[language],
          kind,
          kindWord: PARTY_WORDS[kind][language],
          name: columns.get(id)?.name ?? null,
          address: columns.get(id)?.address ?? null,
          parentId: columns.get(id)?.parentId ?? null,
        })),
        layers: DEMARCATION_LAYERS.map((layer) => ({
          layer,
          title: LAYER_WORDS[layer][language],
          rows: rows.filter((one) => one.layer === layer).map(({ row }) => row),
        })).filter((layer) => layer.rows.length > 0),
        signatures: AGREEMENT_SIDES.map((side) => signature(side, sides[side], matrix, hash, language)),
        devices: (await this.annex.of(matrixId)).devices,
      };
    });
  }
}

/** A row as it was called when it was agreed, whatever later editions call it. */
function asCalled(row: MatrixRowView, called: PrintedRow | undefined, language: Language): MatrixRowView {
  if (called === undefined) return row;
  const { titleJa, titleEn, phase, clauses, nonDelegable } = called;
  return { ...row, title: language === 'ja' ? titleJa : titleEn, phase, clauses: [...clauses], nonDelegable };
}

function paperRow(row: MatrixRowView, concord: RowConcord | undefined, language: Language): PaperRow {
  return {
    id: row.id,
    key: row.key,
    title: row.title,
    group: GROUP_WORDS[(row.group ?? 'OWN') as keyof typeof GROUP_WORDS][language],
    phase: PHASE_WORDS[row.phase][language],
    clauses: row.clauses.map((clause) => clauseInWords(clause, language)),
    nonDelegable: row.nonDelegable,
    excused: row.applicability === 'APPLICABLE' ? null : excuseIn(row.reason ?? '')[language],
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
