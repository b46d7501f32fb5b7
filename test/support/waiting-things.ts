import { type Client } from 'pg';
import { newId } from '../../src/kernel/identifier';
import { type WaitingKind } from '../../src/kernel/terms/notice-terms';
import { anotherRow } from './another-row';
import { EARLY, LATE } from './notice-ground';

/** Something that waits for somebody: since when, and by when it is to be done. */
export interface Waiting {
  /** Its kind, or what is particular about it. */
  readonly what:
    | Exclude<WaitingKind, 'SUBCONTRACT_ANNOUNCEMENT' | 'EXECUTIVE_APPROVAL' | 'RISK_ACCEPTANCE' | 'TAKE_OVER_DAY'>
    | 'ANSWERED_ON_BEHALF'
    | 'OWN_ACCOUNT';
  readonly kind: WaitingKind;
  readonly id: string;
  readonly since: string;
  readonly dueOn: string | null;
  /** The last day on which anybody can do it, if there is one. */
  readonly endsOn?: string;
}

interface Among {
  readonly institutionId: string;
  readonly vendor: string;
  /** Who has asked for all of it, drawn up the matrices and entered what others said. */
  readonly asker: string;
  readonly administrator: string;
  readonly auditor: string;
}

/** Half past midnight in Japan: in London it is still the day before. */
const justAfterMidnight = (day: string): string => `${day}T00:30:00+09:00`;

/** Lays out what waits for somebody, settles it and has it wait again, as the owner and past triggers. */
export class WaitingThings {
  constructor(
    private readonly owner: Client,
    private readonly among: Among,
  ) {}

  /** One of each kind that is to be done by a day. */
  async dated(dueOn: string, since = EARLY): Promise<Waiting[]> {
    const { asker, administrator, auditor, institutionId } = this.among;
    const at = justAfterMidnight(since);
    const [matrix, answered] = [await this.matrix(dueOn), await this.matrix(dueOn)];
    await this.owner.query(
      `insert into journal (actor, action, subject_table, subject_id, parent_id, institution_id, is_public)
       values ($1, 'INSERT', 'matrix_rows', $2, $3, $4, false)`,
      [asker, newId(), matrix, institutionId],
    );
    const unchecked = { on_behalf: true, checker: null, checked_by: null, checked_at: null };
    const check = await this.agreement(answered, 'VENDOR', { ...unchecked, confirmed_by: asker, confirmed_at: at });
    const request = (account: string) =>
      this.another('identity_requests', {
        ...{ institution_id: institutionId, account_id: account, state: 'REQUESTED', requested_by_actor: asker },
        ...{ created_at: at, expires_at: justAfterMidnight(dueOn) },
      });
    const account = { kind: 'IDENTITY_REQUEST', since, dueOn, endsOn: dueOn } as const;
    return [
      { what: 'MATRIX_CONFIRMATION', kind: 'MATRIX_CONFIRMATION', id: matrix, since, dueOn },
      { what: 'ANSWERED_ON_BEHALF', kind: 'MATRIX_CONFIRMATION', id: answered, since, dueOn },
      { what: 'CONFIRMATION_CHECK', kind: 'CONFIRMATION_CHECK', id: check, since, dueOn },
      { what: 'IDENTITY_REQUEST', id: await request(auditor), ...account },
      { what: 'OWN_ACCOUNT', id: await request(administrator), ...account },
    ];
  }

  /** One of each kind for which no day says by when: asked for just after midnight in Japan. */
  async undated(since: string): Promise<Waiting[]> {
    const { asker, institutionId, vendor } = this.among;
    const at = justAfterMidnight(since);
    const contract = await this.contract(EARLY);
    const subcontract = await this.another(
      'subcontracts',
      {
        ...{
          contract_id: contract,
          vendor_id: vendor,
          parent_id: null,
          agreed_on: EARLY,
          started_on: null,
          ended_on: null,
        },
        ...{ approval_state: 'REQUESTED', approved_on: null, approved_by: null, approved_until: null },
        ...{ requested_on: since, requested_by_actor: asker, decided_by_actor: null },
      },
      `approval_state = 'APPROVED'`,
    );
    const open = { created_at: at, institution_id: institutionId };
    const correction = {
      contract_id: contract,
      subcontract_id: subcontract,
      approved_at: null,
      approved_by_actor: null,
    };
    const paper = { subject_id: subcontract, state: 'ENTERED', entered_by_actor: asker, checked_by_actor: null };
    const evidence = await this.another('evidence_requests', {
      ...{ institution_id: institutionId, vendor_id: vendor, contract_id: contract, state: 'ANSWERED' },
      ...{ due_on: LATE, asked_by_actor: asker, created_at: justAfterMidnight(EARLY) },
    });
    await this.share(evidence, at);
    const waits = { since, dueOn: null };
    return [
      { what: 'SUBCONTRACT_APPROVAL', kind: 'SUBCONTRACT_APPROVAL', id: subcontract, ...waits },
      {
        ...{ what: 'FACT_CORRECTION', kind: 'FACT_CORRECTION', ...waits },
        id: await this.another('fact_corrections', { ...open, ...correction, proposed_by_actor: asker }),
      },
      {
        ...{ what: 'PAPER_DECISION', kind: 'PAPER_DECISION', ...waits },
        id: await this.another('paper_decisions', { ...open, ...paper }),
      },
      { what: 'EVIDENCE_REVIEW', kind: 'EVIDENCE_REVIEW', id: evidence, ...waits },
    ];
  }

  /** The emergency sheet cannot be written from this day on. */
  async failingCopy(since: string, at = justAfterMidnight(since)): Promise<Waiting> {
    const { institutionId } = this.among;
    await this.owner.query(
      `insert into emergency_copies (institution_id, place, tried_at, failing_since, fault) values ($1, 'FOLDER', $2, $2, '書き込めません①')
       on conflict (institution_id, place) do update set failing_since = excluded.failing_since, fault = excluded.fault`,
      [institutionId, at],
    );
    return { what: 'EMERGENCY_COPY', kind: 'EMERGENCY_COPY', id: institutionId, since, dueOn: null };
  }

  async mendCopy(): Promise<void> {
    await this.owner.query('update emergency_copies set failing_since = null, fault = null');
  }

  async settle({ what, id }: Waiting): Promise<void> {
    const set = (table: string, columns: string) =>
      this.owner.query(`update ${table} set ${columns} where id = $1`, [id]);
    switch (what) {
      case 'MATRIX_CONFIRMATION':
        // What counts no longer makes way for the next one.
        await this.owner.query('delete from matrix_agreements where matrix_id = $1', [id]);
        await this.agreement(id, 'VENDOR', {});
        await this.agreement(id, 'INSTITUTION', {});
        return;
      case 'ANSWERED_ON_BEHALF':
        await this.agreement(id, 'INSTITUTION', {});
        return;
      case 'CONFIRMATION_CHECK':
        return void (await set('matrix_agreements', `checker = '告知 花子', checked_at = now()`));
      case 'SUBCONTRACT_APPROVAL':
        return void (await set(
          'subcontracts',
          `approval_state = 'REJECTED', refused_on = requested_on, refusal_reason = '情報が足りない'`,
        ));
      case 'FACT_CORRECTION':
        return void (await set('fact_corrections', `approved_at = now(), checked_against = '契約書①'`));
      case 'PAPER_DECISION':
        return void (await set('paper_decisions', `state = 'CHECKED', checked_at = now()`));
      case 'IDENTITY_REQUEST':
      case 'OWN_ACCOUNT':
        return void (await set('identity_requests', `state = 'REFUSED', decided_at = now()`));
      case 'EVIDENCE_REVIEW':
        await set('evidence_requests', `state = 'REFUSED'`);
        await this.owner.query(
          `update evidence_shares set verdict = 'REFUSED', reviewed_on = current_date, reviewed_by = '髙﨑', reason = '別の年度' where request_id = $1`,
          [id],
        );
        return;
      case 'EMERGENCY_COPY':
        return this.mendCopy();
    }
  }

  /** Just after midnight, or at an instant of that day in Japan. null: it is settled once and for all. */
  async askAnew(one: Waiting, day: string, at = justAfterMidnight(day)): Promise<Waiting | null> {
    const { id } = one;
    switch (one.what) {
      case 'MATRIX_CONFIRMATION':
        // Confirmed on other facts than there are now.
        await this.owner.query(
          `update matrix_agreements set content_sha256 = repeat('a', 64), bound_facts = '[["contract", "another"]]', confirmed_at = $2 where matrix_id = $1`,
          [id, at],
        );
        await this.given(id, 'VENDOR', at);
        await this.given(id, 'INSTITUTION', at);
        return { ...one, since: day };
      case 'SUBCONTRACT_APPROVAL':
        await this.owner.query(
          `update subcontracts set approval_state = 'REQUESTED', requested_on = $2, refused_on = null, refusal_reason = null where id = $1`,
          [id, day],
        );
        await this.owner.query(
          `insert into journal (at, action, subject_table, subject_id, institution_id, is_public, before, after)
           values ($3, 'UPDATE', 'subcontracts', $1, $2, false, '{"approval_state": "REJECTED"}', '{"approval_state": "REQUESTED"}')`,
          [id, this.among.institutionId, at],
        );
        return { ...one, since: day };
      case 'EVIDENCE_REVIEW':
        await this.owner.query(`update evidence_requests set state = 'ANSWERED' where id = $1`, [id]);
        await this.share(id, at);
        return { ...one, since: day };
      case 'EMERGENCY_COPY':
        return this.failingCopy(day, at);
      case 'ANSWERED_ON_BEHALF':
      case 'CONFIRMATION_CHECK':
      case 'FACT_CORRECTION':
      case 'PAPER_DECISION':
      case 'IDENTITY_REQUEST':
      case 'OWN_ACCOUNT':
        return null;
    }
  }

  private another(table: string, columns: object, like?: string): Promise<string> {
    return anotherRow(this.owner, table, { ...columns }, like);
  }

  private contract(startOn: string): Promise<string> {
    const { institutionId, vendor } = this.among;
    return this.another('contracts', {
      ...{
        institution_id: institutionId,
        vendor_id: vendor,
        contract_no: `待 ${newId()}`,
        status: 'DRAFT',
        start_on: startOn,
      },
      ...{ activated_on: null, signed_on: null, ended_on: null, end_on: LATE, importance: 'NORMAL' },
    });
  }

  private async matrix(startOn: string): Promise<string> {
    const declared = { status: 'UNDER_CONSULTATION', conclusion: 'DECLARED', agreed_on: null, content_sha256: null };
    return this.another(
      'matrices',
      { contract_id: await this.contract(startOn), revision: 1, ...declared, bound_on: null, bound_facts: null },
      `status = 'AGREED'`,
    );
  }

  /** A confirmation of which no fact has moved: it is bound to none. */
  private agreement(matrix: string, side: string, columns: object): Promise<string> {
    const word = { on_behalf: false, checker: null, checked_by: null, checked_at: null, confirmed_by: null };
    const bound = { content_sha256: null, bound_facts: null, document_id: null, statement: null };
    return this.another('matrix_agreements', { matrix_id: matrix, side, ...word, ...bound, ...columns });
  }

  /** That a side has confirmed, as the journal has it. */
  private async given(matrix: string, side: string, at: string): Promise<void> {
    await this.owner.query(
      `insert into journal (at, action, subject_table, subject_id, parent_id, institution_id, is_public, after)
       values ($3, 'INSERT', 'matrix_agreements', $4, $1, $5, false, jsonb_build_object('side', $2::text))`,
      [matrix, side, at, newId(), this.among.institutionId],
    );
  }

  private async share(request: string, at: string): Promise<void> {
    const unread = { verdict: null, reviewed_on: null, reviewed_by: null, reviewed_by_actor: null, reason: null };
    await this.another('evidence_shares', {
      request_id: request,
      created_at: at,
      revoked_on: null,
      made: [],
      ...unread,
    });
  }
}
