import { type Agent } from 'supertest';
import { today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from './client';
import { type TestRegistry } from './registry';

type Json = Record<string, unknown>;

interface Row {
  readonly id: string;
  readonly key: string;
  readonly applicability: string;
  readonly nonDelegable: boolean;
  readonly allocations: readonly { readonly partyId: string; readonly role: string; readonly note: string | null }[];
  readonly note: string | null;
  readonly version: number;
}

export interface ShownMatrix extends Shown {
  readonly revision: number;
  readonly status: string;
  readonly contentHash: string | null;
  readonly stale: { readonly since: string; readonly reasons: readonly string[] } | null;
  readonly begunBecause: readonly string[] | null;
  readonly parties: readonly { readonly id: string; readonly kind: string; readonly label: string }[];
  readonly rows: readonly Row[];
  readonly agreements: readonly {
    readonly side: string;
    readonly contentHash: string | null;
    readonly outdatedBy: readonly string[] | null;
  }[];
}

/** An answer as the tests look at it: a record, or a problem. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: Json & {
    readonly code?: string;
    readonly contentHash?: string;
    readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
  };
}

export interface Role {
  readonly partyId: string;
  readonly role: string;
  readonly note?: string;
}

export interface ShownConcord {
  readonly contentHash: string;
  readonly confirmedBy: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly {
    readonly key: string;
    readonly state: string;
    readonly by: string | null;
    readonly differences: readonly string[];
    readonly institution: { readonly note: string | null } | null;
    readonly vendor: { readonly note: string | null } | null;
  }[];
}

/** A hospital and its vendor with people on both sides, and a matrix that they have to agree on. */
export class TwoSides {
  private constructor(
    readonly institutionId: string,
    readonly vendorId: string,
    readonly contractId: string,
    readonly matrixId: string,
    /** 企画管理者 who draws up and declares. */
    readonly drafter: Agent,
    /** Another 企画管理者, who confirms. */
    readonly confirmer: Agent,
    readonly executive: Agent,
    readonly vendor: Agent,
  ) {}

  /** `begin`: what is done before the matrix is begun, and with what else it is. */
  static async meet(
    registry: TestRegistry,
    contract: Json = {},
    begin: (drafter: Agent, institutionId: string) => Promise<Json> = () => Promise.resolve({}),
  ): Promise<TwoSides> {
    const api = new Client(registry.http);
    const institutionId = (await api.create('institutions', anInstitutionBody())).id;
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const contractId = (await api.create('contracts', aContractBody(institutionId, vendorId, contract))).id;
    const person = (name: string, role: 'PLANNING_MANAGER' | 'EXECUTIVE') =>
      registry.as({ name, roles: [role], institutionId });
    const drafter = await person('髙﨑 起案', 'PLANNING_MANAGER');
    const matrix = await new Client(drafter).create(`contracts/${contractId}/matrix`, {
      conclusion: 'DECLARED',
      maintenance: 'NO',
      signatureUsed: 'NO',
      ...(await begin(drafter, institutionId)),
    });
    return new TwoSides(
      institutionId,
      vendorId,
      contractId,
      matrix.id,
      drafter,
      await person('𠮷田 確認', 'PLANNING_MANAGER'),
      await person('山﨑 経営', 'EXECUTIVE'),
      await registry.as({ name: '㈱見本 責任者', roles: ['VENDOR_REPRESENTATIVE'], vendorId }),
    );
  }

  /** The same people over another revision. */
  of(matrixId: string): TwoSides {
    return new TwoSides(
      this.institutionId,
      this.vendorId,
      this.contractId,
      matrixId,
      this.drafter,
      this.confirmer,
      this.executive,
      this.vendor,
    );
  }

  /** Why what was agreed no longer fits, and since when, as the vendor is told who holds the paper; null, null: it does. */
  async standing(): Promise<[readonly string[] | null, string | null]> {
    const asked = await this.vendor.post('/v1/matrix-verifications').send({ matrixId: this.matrixId });
    const { staleSince } = asked.body as { staleSince: string | null };
    return [(await this.matrix()).stale?.reasons ?? null, staleSince];
  }

  matrix(id: string = this.matrixId): Promise<ShownMatrix> {
    return new Client(this.confirmer).read<ShownMatrix>(`matrices/${id}`);
  }

  concord(agent: Agent = this.confirmer): Promise<ShownConcord> {
    return new Client(agent).read<ShownConcord>(`matrices/${this.matrixId}/concord`);
  }

  /** What both sides say where nobody has a mind of their own: what stays with the institution, and the vendor for the rest. */
  async usual(row: Pick<Row, 'nonDelegable'>): Promise<Role[]> {
    return usualIn(await this.matrix(), row);
  }

  declare(
    agent: Agent,
    rowId: string,
    roles: readonly Role[],
    over: Json = {},
    version: number | '*' = '*',
  ): Promise<Answer> {
    const tag = version === '*' ? '*' : `"${version}"`;
    return Promise.resolve(
      agent
        .put(`/v1/matrix-rows/${rowId}/declarations/own`)
        .set('If-Match', tag)
        .send({ roles, ...over }),
    );
  }

  /** Both sides declare every applicable row alike. */
  async declareEverything(): Promise<void> {
    const matrix = await this.matrix();
    const rows = matrix.rows
      .filter(({ applicability }) => applicability === 'APPLICABLE')
      .map((row) => ({ rowId: row.id, roles: usualIn(matrix, row) }));
    for (const agent of [this.drafter, this.vendor]) {
      const answer: Answer = await agent
        .post(`/v1/matrices/${this.matrixId}/declarations`)
        .send({ rows, atomic: true });
      if (answer.status !== 200) throw new Error(`declaring: ${answer.status} ${answer.text}`);
    }
  }

  confirm(agent: Agent, contentHash: string, over: Json = {}): Promise<Answer> {
    const personRole =
      agent === this.vendor ? '事業責任者' : agent === this.executive ? 'EXECUTIVE' : 'PLANNING_MANAGER';
    return Promise.resolve(
      agent.post(`/v1/matrices/${this.matrixId}/confirmations`).send({
        contentHash,
        statement: 'この内容の責任分界に合意します。',
        personRole,
        ...over,
      }),
    );
  }

  /** Both sides confirm what the matrix says now. */
  async confirmBoth(): Promise<string> {
    const { contentHash } = await this.concord();
    for (const agent of [this.confirmer, this.vendor]) {
      const answer = await this.confirm(agent, contentHash);
      if (answer.status !== 201) throw new Error(`confirming: ${answer.status} ${answer.text}`);
    }
    return contentHash;
  }

  step(to: string, agent: Agent = this.confirmer): Promise<Answer> {
    return Promise.resolve(
      agent.post(`/v1/matrices/${this.matrixId}/steps`).set('If-Match', '*').send({ to, on: today() }),
    );
  }

  /** Carries into a revision whatever the facts ask of it; answers with how much that was. */
  async carry(matrixId: string = this.matrixId): Promise<number> {
    const proposed = await new Client(this.drafter).read<{ proposalHash: string; changes: readonly object[] }>(
      `matrices/${matrixId}/proposal`,
    );
    if (proposed.changes.length === 0) return 0;
    const answer = await this.drafter
      .post(`/v1/matrices/${matrixId}/proposal`)
      .set('If-Match', '*')
      .send({ proposalHash: proposed.proposalHash });
    if (answer.status !== 200) throw new Error(`carrying: ${answer.status} ${answer.text}`);
    return proposed.changes.length;
  }

  /** From an empty draft to an agreed revision; returns the hash that was agreed. */
  async agree(): Promise<string> {
    await this.carry();
    await this.declareEverything();
    await this.step('UNDER_CONSULTATION');
    const hash = await this.confirmBoth();
    const answer = await this.step('AGREED');
    if (answer.status !== 200) throw new Error(`agreeing: ${answer.status} ${answer.text}`);
    return hash;
  }
}

/** The same, of a matrix that has been read. */
export function usualIn({ parties }: ShownMatrix, { nonDelegable }: Pick<Row, 'nonDelegable'>): Role[] {
  const kind = nonDelegable ? 'INSTITUTION' : 'PRIME_VENDOR';
  const partyId = parties.find((party) => party.kind === kind)?.id ?? '';
  return [
    { partyId, role: 'ACCOUNTABLE' },
    { partyId, role: 'RESPONSIBLE' },
  ];
}
