import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { notFound } from '../../kernel/problems';
import { canonicalText, contentHash, type ContentRow, type MatrixContent } from './canonical-matrix';
import { type CustomRow, customRowJson } from '../custom-row';
import { printedToday } from './printed-facts';

/** A content as the text that is agreed on, and its SHA-256. */
export interface Canonical {
  readonly text: string;
  readonly hash: string;
}

interface StoredContent extends Omit<MatrixContent, 'rows'> {
  readonly rows: readonly (Required<Omit<ContentRow, 'custom'>> & { readonly custom: CustomRow | null })[];
}

const CONTENT = `select m.id as "matrixId", c.contract_no as "contractNo", m.revision, m.conclusion, m.template_edition as "templateEdition",
  (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'label', p.label, 'institutionRole', p.institution_role,
      'vendorId', p.vendor_id, 'subcontractId', p.subcontract_id, 'dependencyId', p.dependency_id, 'position', p.position)), '[]')
    from matrix_parties p where p.matrix_id = m.id) as parties,
  (select coalesce(json_agg(json_build_object('key', r.key, 'applicability', r.applicability, 'reason', r.reason, 'note', r.note,
      'custom', ${customRowJson('r')},
      'interfaceIds', (select coalesce(json_agg(i order by i), '[]') from unnest(r.interface_ids) as i),
      'equipmentIds', (select coalesce(json_agg(e order by e), '[]') from unnest(r.equipment_ids) as e), 'allocations', (select coalesce(json_agg(json_build_object('partyId', a.party_id, 'role', a.role, 'note', a.note)), '[]')
        from matrix_allocations a where a.row_id = r.id))), '[]')
    from matrix_rows r where r.matrix_id = m.id) as rows
  from matrices m join contracts c on c.id = m.contract_id where m.id = $1`;

/** Keeps what a revision says as one text, by whose hash it is known from then on, and what its paper names; returns the hash. */
export async function sealMatrix(manager: EntityManager, matrixId: string): Promise<string> {
  const [content] = await manager.query<StoredContent[]>(CONTENT, [matrixId]);
  if (content === undefined) throw notFound();
  const text = canonicalText(contentOf(content));
  const hash = contentHash(text);
  await manager.query(
    'insert into matrix_snapshots (matrix_id, content_sha256, canonical, printed) values ($1, $2, $3, $4)',
    [matrixId, hash, text, JSON.stringify(await printedToday(manager, matrixId))],
  );
  return hash;
}

function contentOf({ rows, ...content }: StoredContent): MatrixContent {
  return {
    ...content,
    rows: rows.map(({ custom, interfaceIds, equipmentIds, ...row }) => ({
      ...row,
      ...(custom === null ? {} : { custom }),
      ...(interfaceIds.length === 0 ? {} : { interfaceIds }),
      ...(equipmentIds.length === 0 ? {} : { equipmentIds }),
    })),
  };
}

/** Reads what a revision says. */
@Injectable()
export class MatrixContentReader {
  constructor(private readonly database: Database) {}

  /** What the revision says now; 404 where there is none. */
  async content(matrixId: string): Promise<MatrixContent> {
    const [content] = await this.database.read<StoredContent>({
      name: 'matrix-content',
      text: CONTENT,
      values: [matrixId],
    });
    if (content === undefined) throw notFound();
    return contentOf(content);
  }

  /** The text that was agreed on, or that it would be if the revision were agreed on now; 404 where there is none. */
  async canonical(matrixId: string): Promise<Canonical> {
    const [agreed] = await this.database.read<Canonical>({
      name: 'matrix-snapshot',
      text: `select s.canonical as text, s.content_sha256 as hash from matrix_snapshots s
        join matrices m on m.id = s.matrix_id and m.content_sha256 = s.content_sha256 where m.id = $1`,
      values: [matrixId],
    });
    if (agreed !== undefined) return agreed;
    const text = canonicalText(await this.content(matrixId));
    return { text, hash: contentHash(text) };
  }
}
