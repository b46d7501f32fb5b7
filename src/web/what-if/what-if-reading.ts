import { certificateName } from '../../findings/certificate-name';
import { Injectable } from '@nestjs/common';
import { type AdmittedRequest } from '../../access/actor';
import { Database } from '../../database/database';
import { type WhatIfView } from '../../findings/what-if/what-if.dto';
import { WhatIfs } from '../../findings/what-if/what-ifs';
import { Problem } from '../../kernel/problem';
import { notFound } from '../../kernel/problems';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { type Viewer } from '../viewer';
import { CHANGES_OF, type Imaginable } from './imagined-changes';
import { type WhatIfPageQuery } from './what-if-page-query';

/** Of what it is asked, and what would come of it; neither answer nor problem: nothing is asked yet. */
export interface WhatIfContent {
  readonly kind: Imaginable;
  readonly record: { readonly id: string; readonly name: string };
  readonly choice: Choice | null;
  readonly asked: WhatIfPageQuery;
  readonly answer: WhatIfView | null;
  /** Why it would be refused. */
  readonly problem: Problem | null;
}

interface Row {
  readonly name: string;
  /** null: a public record, asked about for an institution of one's choice. */
  readonly institutionId: string | null;
}

/** What people call a record, and whose it is. */
const RECORDS: Readonly<Record<Imaginable, string>> = {
  vendors: 'select name, null::uuid as "institutionId" from vendors where id = $1',
  certifications: `select ${certificateName('c', 'v')} as name, null::uuid as "institutionId"
    from certifications c join vendors v on v.id = c.vendor_id where c.id = $1`,
  contracts: `select contract_no || ' ' || title as name, institution_id as "institutionId" from contracts where id = $1`,
  subcontracts: `select c.contract_no || ' → ' || v.name as name, c.institution_id as "institutionId" from subcontracts s
    join contracts c on c.id = s.contract_id join vendors v on v.id = s.vendor_id where s.id = $1`,
  equipment: `select asset_no || ' ' || name as name, institution_id as "institutionId" from equipment where id = $1`,
  systems: `select name, institution_id as "institutionId" from systems where id = $1`,
  matrices: `select c.contract_no || ' #' || m.revision as name, c.institution_id as "institutionId" from matrices m
    join contracts c on c.id = m.contract_id where m.id = $1`,
  provisions: `select recipient as name, institution_id as "institutionId" from provisions where id = $1`,
};

/** What people may think of it, once it was refused for a reason that concerns them. */
const TOLD = new Set<Problem['kind']>(['INVALID', 'CONFLICT', 'FORBIDDEN', 'STALE', 'NOT_FOUND']);

/** Asks what would be if. */
@Injectable()
export class WhatIfReading {
  constructor(
    private readonly database: Database,
    private readonly choice: InstitutionChoice,
    private readonly whatIfs: WhatIfs,
  ) {}

  async of(
    viewer: Viewer,
    request: AdmittedRequest,
    kind: Imaginable,
    id: string,
    asked: WhatIfPageQuery,
  ): Promise<WhatIfContent> {
    const [row] = await this.database.read<Row>({ name: `what-if-${kind}`, text: RECORDS[kind], values: [id] });
    if (row === undefined) throw notFound();
    const choice = await this.choice.of(viewer, 'finding.read', row.institutionId ?? asked.institutionId);
    const told = choice === null ? null : await this.told(viewer, request, kind, id, choice.institution.id, asked);
    return { kind, record: { id, name: row.name }, choice, asked, answer: null, problem: null, ...told };
  }

  private async told(
    { principal, language }: Viewer,
    request: AdmittedRequest,
    kind: Imaginable,
    id: string,
    institutionId: string,
    { change, on, asOf }: WhatIfPageQuery,
  ): Promise<Pick<WhatIfContent, 'answer' | 'problem'> | null> {
    const imagined = change === undefined ? undefined : CHANGES_OF[kind][change];
    if (imagined === undefined || on === undefined || principal === null) return null;
    const roles = principal.memberships.map(({ role }) => role);
    const proposals = imagined.proposals({ id, institutionId, on, by: principal.name, roles });
    try {
      const asker = { principal, request, language };
      const answer = await this.whatIfs.of(institutionId, { proposals, ...(asOf ? { asOf } : {}) }, asker);
      return { answer, problem: null };
    } catch (error) {
      if (error instanceof Problem && TOLD.has(error.kind)) return { answer: null, problem: error };
      throw error;
    }
  }
}
