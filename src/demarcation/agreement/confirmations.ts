import { Injectable } from '@nestjs/common';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { fault, invalid, notFound, staleVersion } from '../../kernel/problems';
import { type Role } from '../../kernel/terms/access-terms';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { Declarations } from '../declarations/declarations';
import { type ConfirmMatrix } from './dto/matrix-agreement.dto';
import { MatrixContentReader } from './matrix-content.reader';
import { contentChanged } from './content-changed';

/** In which roles somebody confirms for the institution; accounts and the institution call them alike. */
export const CONFIRMING_ROLES = ['EXECUTIVE', 'SAFETY_MANAGER', 'PLANNING_MANAGER'] as const satisfies readonly Role[];

/** Lets each side agree to a content: the one that it names by its hash, and no other. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly database: Database,
    private readonly declarations: Declarations,
    private readonly contents: MatrixContentReader,
  ) {}

  /** Confirms for one's own side, or for a vendor that did so on paper; returns the agreement's id. */
  confirm(matrixId: string, body: ConfirmMatrix, actor: Principal): Promise<string> {
    return this.database.transact(async (manager) => {
      const { side } = await this.declarations.hold(manager, matrixId);
      const onBehalf = body.onBehalfOf !== undefined && body.onBehalfOf !== null;
      if (onBehalf && side !== 'INSTITUTION') throw onlyForVendors();
      const by: AgreementSide = onBehalf ? 'VENDOR' : side;
      if (by === 'INSTITUTION') demandRole(actor, body.personRole);
      demandFile(body, onBehalf);
      const { hash } = await this.contents.canonical(matrixId);
      if (hash !== body.contentHash) throw contentChanged(hash);
      const [confirmed] = await manager.query<[{ id: string }]>(
        'select confirm_matrix($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as id',
        [
          matrixId,
          by,
          hash,
          body.statement,
          body.onBehalfOf ?? actor.name,
          body.personRole,
          body.method ?? 'CONFIRMATION',
          body.documentRef ?? null,
          onBehalf,
          body.documentId ?? null,
        ],
      );
      return confirmed.id;
    });
  }

  /** A second person of the institution has held what another entered for the vendor against the scan. */
  check({ id, version }: Expected, contentHash: string, actor: Principal): Promise<void> {
    return this.database.transact(async (manager) => {
      const [entered] = await manager.query<{ version: number; contentHash: string | null }[]>(
        'select version, content_sha256 as "contentHash" from matrix_agreements where id = $1',
        [id],
      );
      if (entered === undefined) throw notFound();
      if (version !== null && version !== entered.version) throw staleVersion(entered.version);
      if (entered.contentHash !== null && entered.contentHash !== contentHash)
        throw contentChanged(entered.contentHash);
      await manager.query('select check_confirmation($1, $2)', [id, actor.name]);
    });
  }
}

function demandRole(actor: Principal, personRole: string): void {
  if (CONFIRMING_ROLES.some((role) => role === personRole && actor.memberships.some((held) => held.role === role)))
    return;
  throw invalid([
    fault('/personRole', 'ROLE_NOT_HELD', {
      ja: `医療機関として確認する方の役割を ${CONFIRMING_ROLES.join(', ')} のうちご自身が持つものから指定してください`,
      en: `Confirm for the institution in a role that you hold: ${CONFIRMING_ROLES.join(', ')}`,
    }),
  ]);
}

/** A click is no signature: what is called one comes with its file, and what is entered on behalf with the paper. */
function demandFile({ method = 'CONFIRMATION', documentId }: ConfirmMatrix, onBehalf: boolean): void {
  if (onBehalf && method === 'CONFIRMATION') throw invalid([fault('/method', 'OTHER_KIND', NOT_ON_PAPER)]);
  const isSignature = method === 'SIGNED_PDF' || method === 'E_SIGNATURE';
  if ((onBehalf || isSignature) && (documentId ?? null) === null)
    throw invalid([fault('/documentId', 'REQUIRED', FILE_WANTED)]);
}

const NOT_ON_PAPER = {
  ja: '代理入力では、事業者がどのように同意したかを指定してください',
  en: 'For what is entered on behalf, say how the vendor agreed',
};
const FILE_WANTED = {
  ja: '署名された書面またはファイルを登録し、その識別子を指定してください',
  en: 'Upload the signed paper or file, and name it',
};

function onlyForVendors() {
  return invalid([
    fault('/onBehalfOf', 'OTHER_SIDE', {
      ja: '代理の入力は医療機関のみが行えます',
      en: 'Only the institution enters what somebody else confirmed',
    }),
  ]);
}
