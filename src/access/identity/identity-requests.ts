import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { newId } from '../../kernel/identifier';
import { conflict, fault, invalid, notFound } from '../../kernel/problems';
import { type IdentityRequestKind, type Role } from '../../kernel/terms/access-terms';
import { AccountEntity } from '../accounts/account.entity';
import { newToken, tokenHash } from '../sign-in/tokens';
import { type CreateIdentityRequest } from './dto/identity-request.dto';

interface Asked {
  readonly accountId: string;
  readonly kind: IdentityRequestKind;
  readonly role: Role | null;
  readonly institutionId: string | null;
  readonly email: string | null;
}

/**
 * What takes two administrators: one asks, another approves, and with the approval it is done, all in one transaction.
 * Who may, and that these are two, PostgreSQL sees to.
 */
@Injectable()
export class IdentityRequests {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Asks, and returns the id of the request. */
  async ask(accountId: string, { kind, role, institutionId, email }: CreateIdentityRequest): Promise<string> {
    if ((kind === 'GIVE_ROLE') !== Boolean(role)) throw counterpart('/role', 'GIVE_ROLE');
    if ((kind === 'RE_ADDRESS') !== Boolean(email)) throw counterpart('/email', 'RE_ADDRESS');
    if (institutionId && kind !== 'GIVE_ROLE') throw counterpart('/institutionId', 'GIVE_ROLE');
    await this.records.demand(AccountEntity, accountId);
    const asked = { accountId, kind, role: role ?? null, institutionId: institutionId ?? null };
    return this.database.transact((manager) =>
      insertRequest(manager, { ...asked, email: email?.toLowerCase() ?? null }),
    );
  }

  /** Approves for the one who asked, and carries it out; of an invitation it makes the second half. */
  approve(id: string): Promise<string | null> {
    return this.database.transact(async (manager) => {
      const asked = await this.decide(manager, id, 'APPROVED');
      switch (asked.kind) {
        case 'INVITE':
          return addSecondHalf(manager, id);
        case 'GIVE_ROLE':
          await manager.query(
            'insert into memberships (id, account_id, institution_id, role) values ($1, $2, $3, $4)',
            [newId(), asked.accountId, asked.institutionId, asked.role],
          );
          return null;
        case 'RESET_SECOND_FACTOR':
          await manager.update(AccountEntity, { id: asked.accountId }, { secondFactorSince: null });
          return null;
        case 'ENABLE':
          await manager.update(AccountEntity, { id: asked.accountId }, { disabledAt: null });
          return null;
        case 'RE_ADDRESS':
          await manager.update(AccountEntity, { id: asked.accountId }, { email: asked.email ?? undefined });
          return null;
      }
    });
  }

  /** Refuses what somebody asked for, or takes it back. */
  async refuse(id: string): Promise<void> {
    await this.database.transact((manager) => this.decide(manager, id, 'REFUSED'));
  }

  private async decide(manager: EntityManager, id: string, state: 'APPROVED' | 'REFUSED'): Promise<Asked> {
    const [asked] = await manager.query<Asked[]>(
      `select account_id as "accountId", kind, role, institution_id as "institutionId", email from identity_requests where id = $1`,
      [id],
    );
    if (asked === undefined) throw notFound();
    await manager.query('update identity_requests set state = $2 where id = $1', [id, state]);
    return asked;
  }
}

/** Writes down who asks for what; the actor of the scope asks. */
export async function insertRequest(manager: EntityManager, asked: Asked): Promise<string> {
  const id = newId();
  await manager.query(
    'insert into identity_requests (id, account_id, kind, role, institution_id, email) values ($1, $2, $3, $4, $5, $6)',
    [id, asked.accountId, asked.kind, asked.role, asked.institutionId, asked.email],
  );
  return id;
}

async function addSecondHalf(manager: EntityManager, id: string): Promise<string> {
  const token = newToken('SECOND_HALF');
  const [added] = await manager.query<{ isAdded: boolean }[]>('select add_second_half($1, $2) as "isAdded"', [
    id,
    tokenHash(token),
  ]);
  if (added?.isAdded !== true) throw invitationOver();
  return token;
}

function counterpart(pointer: string, kind: IdentityRequestKind) {
  return invalid([
    fault(pointer, 'INCOMPLETE', {
      ja: `この項目は kind が ${kind} のときに、そのときだけ指定してください`,
      en: `Given where kind is ${kind}, and only there`,
    }),
  ]);
}

/** 409: the invitation has expired, or a newer one stands in its place. */
function invitationOver() {
  return conflict('INVITATION_OVER', {
    ja: 'この招待は期限切れか、新しい招待に置き換えられています。もう一度招待してください',
    en: 'The invitation has expired or a newer one has taken its place; invite again',
  });
}
