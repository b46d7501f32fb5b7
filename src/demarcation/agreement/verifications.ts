import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { fault, invalid } from '../../kernel/problems';
import { contentHash } from './canonical-matrix';
import { MatrixContentReader } from './matrix-content.reader';
import { type MatrixVerificationView, type VerifyMatrix } from './dto/matrix-verification.dto';

interface Candidate extends Omit<MatrixVerificationView, 'verdict' | 'contentHash' | 'others'> {
  readonly contractId: string | null;
}

/** Holds a copy that somebody has against what was agreed. */
@Injectable()
export class Verifications {
  constructor(
    private readonly database: Database,
    private readonly contents: MatrixContentReader,
  ) {}

  /** Names the agreed revision that the copy is of, or says that it is of none; by a number alone, how its revision stands. */
  async verify(asked: VerifyMatrix): Promise<MatrixVerificationView> {
    const hash = hashOf(asked);
    if (hash === null) return this.standing(asked);
    const candidates = await this.candidates(asked, hash);
    const match = candidates.find(({ agreedHash }) => agreedHash === hash);
    if (match !== undefined) return viewOf(match, hash, agreedVerdict(match));
    const [found = UNKNOWN] = candidates;
    const verdict = found.matrixId === null ? 'UNKNOWN' : found.agreedHash === null ? 'NOT_AGREED' : 'DIFFERENT';
    return viewOf(found, hash, verdict);
  }

  private async standing(asked: VerifyMatrix): Promise<MatrixVerificationView> {
    if (!asked.matrixId && !asked.contractNo) throw nothingAsked();
    const [found = UNKNOWN, ...others] = firstOfEach(await this.candidates(asked, null));
    if (found.matrixId === null) return viewOf(found, '', 'UNKNOWN');
    if (found.agreedHash !== null) return viewOf(found, found.agreedHash, agreedVerdict(found), others);
    return viewOf(found, (await this.contents.canonical(found.matrixId)).hash, 'NOT_AGREED', others);
  }

  /**
   * The revisions that were named, or else those with this hash; of a number, first what was printed under it or has it today,
   * then what had it at any time between.
   */
  private candidates({ matrixId, contractNo, revision }: VerifyMatrix, hash: string | null): Promise<Candidate[]> {
    return this.database.read<Candidate>({
      name: 'matrix-verification',
      text: `with asked as (
          select matrix_id as id, bool_and(is_once) as is_once from matrices_numbered($2::text) group by matrix_id
          union all select $1::uuid, false where $1::uuid is not null and $2 is null
          union all select id, false from matrices where content_sha256 = $4 and $1::uuid is null and $2 is null)
        select m.id as "matrixId", c.id as "contractId", c.contract_no as "contractNo", i.name as institution, m.revision, m.status, m.agreed_on as "agreedOn",
        m.content_sha256 as "agreedHash",
        case when m.status = 'AGREED' then (select min(coalesce(lower(d.days), m.agreed_on)) from matrix_divergences(array[m.id]) as d where d.days @> today_in_japan()) end as "staleSince",
        case m.status when 'SUPERSEDED' then (select min(n.agreed_on) from matrices n
          where n.contract_id = m.contract_id and n.revision > m.revision and n.status in ('AGREED','SUPERSEDED')) end as "supersededOn",
        case when is_over(c.status, c.ended_on) or c.ended_on <= today_in_japan() then c.ended_on end as "withdrawnOn"
        from asked a join matrices m on m.id = a.id join contracts c on c.id = m.contract_id left join institutions i on i.id = c.institution_id
        where ($1::uuid is null or m.id = $1) and ($3::int is null or m.revision = $3)
        order by a.is_once, m.status = 'AGREED' desc, m.revision desc, m.id`,
      values: [matrixId ?? null, contractNo ?? null, revision ?? null, hash],
    });
  }
}

/** Of each contract the revision that answers for it: a number may have been another's before. */
function firstOfEach(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ contractId }, i) => candidates.findIndex((one) => one.contractId === contractId) === i);
}

function viewOf(
  { contractId: _, ...found }: Candidate,
  contentHash: string,
  verdict: MatrixVerificationView['verdict'],
  others: readonly Candidate[] = [],
): MatrixVerificationView {
  return {
    ...found,
    contentHash,
    verdict,
    others: others.flatMap(({ matrixId, contractNo, institution, revision, status }) =>
      matrixId === null ? [] : [{ matrixId, contractNo, institution, revision, status }],
    ),
  };
}

const UNKNOWN: Candidate = {
  matrixId: null,
  contractId: null,
  contractNo: null,
  institution: null,
  revision: null,
  status: null,
  agreedOn: null,
  staleSince: null,
  supersededOn: null,
  withdrawnOn: null,
  agreedHash: null,
};

function agreedVerdict({ status }: Candidate): 'AS_AGREED' | 'SUPERSEDED' {
  return status === 'AGREED' ? 'AS_AGREED' : 'SUPERSEDED';
}

/** The hash that was given, or that of the text that was given; null: a number alone was asked for. */
function hashOf({ contentHash: given, canonical }: VerifyMatrix): string | null {
  if (given) return given;
  return canonical ? contentHash(canonical) : null;
}

function nothingAsked() {
  return invalid([
    fault('/contentHash', 'REQUIRED', {
      ja: 'ハッシュ値、正準テキスト、契約番号のいずれかを指定してください',
      en: 'Give the hash, the canonical text, or the number of the contract',
    }),
  ]);
}
