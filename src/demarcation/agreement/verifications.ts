import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { fault, invalid } from '../../kernel/problems';
import { contentHash } from './canonical-matrix';
import { type MatrixVerificationView, type VerifyMatrix } from './dto/matrix-verification.dto';

type Candidate = Omit<MatrixVerificationView, 'verdict' | 'contentHash'>;

/** Holds a copy that somebody has against what was agreed. */
@Injectable()
export class Verifications {
  constructor(private readonly database: Database) {}

  /** Names the agreed revision that the copy is of, or says that it is of none. */
  async verify(asked: VerifyMatrix): Promise<MatrixVerificationView> {
    const hash = hashOf(asked);
    const candidates = await this.candidates(asked, hash);
    const match = candidates.find(({ agreedHash }) => agreedHash === hash);
    if (match !== undefined)
      return { ...match, contentHash: hash, verdict: match.status === 'AGREED' ? 'AS_AGREED' : 'SUPERSEDED' };
    const [found = UNKNOWN] = candidates;
    const verdict = found.matrixId === null ? 'UNKNOWN' : found.agreedHash === null ? 'NOT_AGREED' : 'DIFFERENT';
    return { ...found, contentHash: hash, verdict };
  }

  /** The revisions that were named, or else those with this hash. */
  private candidates({ matrixId, contractNo, revision }: VerifyMatrix, hash: string): Promise<Candidate[]> {
    return this.database.read<Candidate>({
      name: 'matrix-verification',
      text: `select m.id as "matrixId", c.contract_no as "contractNo", m.revision, m.status, m.agreed_on as "agreedOn", m.content_sha256 as "agreedHash",
        case when m.status = 'AGREED' then (select min(coalesce(lower(d.days), m.agreed_on)) from matrix_divergences(array[m.id]) as d where d.days @> today_in_japan()) end as "staleSince"
        from matrices m join contracts c on c.id = m.contract_id
        where ($1::uuid is null or m.id = $1) and ($2::text is null or plain_number(c.contract_no) = plain_number($2) or m.id in
            (select s.matrix_id from matrix_snapshots s where plain_number(s.canonical::jsonb ->> 'contractNo') = plain_number($2))) and ($3::int is null or m.revision = $3)
          and ($1 is not null or $2 is not null or m.content_sha256 = $4)
        order by m.status = 'AGREED' desc, m.revision desc, m.id`,
      values: [matrixId ?? null, contractNo ?? null, revision ?? null, hash],
    });
  }
}

const UNKNOWN: Candidate = {
  matrixId: null,
  contractNo: null,
  revision: null,
  status: null,
  agreedOn: null,
  staleSince: null,
  agreedHash: null,
};

/** The hash that was given, or that of the text that was given. */
function hashOf({ contentHash: given, canonical }: VerifyMatrix): string {
  if (given) return given;
  if (canonical) return contentHash(canonical);
  throw invalid([
    fault('/contentHash', 'REQUIRED', {
      ja: 'ハッシュ値か正準テキストを指定してください',
      en: 'Give the hash or the canonical text',
    }),
  ]);
}
