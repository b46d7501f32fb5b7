import { type Fault } from '../../kernel/problem';
import { fault } from '../../kernel/problems';
import { type PartyKind } from '../../kernel/terms/demarcation-terms';
import { type DeclaredRole } from './concord';
import { isNonDelegable } from '../row-definition';

/** A row for which parts are declared or decided, with the columns of its matrix. */
export interface DeclaredRow {
  readonly key: string;
  readonly parties: readonly { readonly id: string; readonly kind: PartyKind }[];
}

/**
 * What is wrong with parts that somebody declares or decides for a row: one party is accountable and at least one
 * performs, each part is named once, several performers each come with what they do, and what stays with the institution
 * is given to nobody else. `at`: pointer of the object that holds `roles`.
 */
export function declarationFaults({ key, parties }: DeclaredRow, roles: readonly DeclaredRole[], at = ''): Fault[] {
  const kinds = new Map(parties.map(({ id, kind }) => [id, kind]));
  const accountable = roles.filter(({ role }) => role === 'ACCOUNTABLE');
  const performing = roles.filter(({ role }) => role === 'RESPONSIBLE');
  const faults = roles.flatMap(({ partyId, role, note }, i): Fault[] => {
    const here = `${at}/roles/${i}`;
    if (!kinds.has(partyId)) return [fault(`${here}/partyId`, 'NOT_FOUND', NO_PARTY)];
    if (roles.findIndex((other) => other.partyId === partyId && other.role === role) < i)
      return [fault(here, 'TWICE', TWICE)];
    if (role === 'ACCOUNTABLE' && isNonDelegable(key) && kinds.get(partyId) !== 'INSTITUTION')
      return [fault(`${here}/partyId`, 'NON_DELEGABLE', NON_DELEGABLE)];
    if (role === 'RESPONSIBLE' && performing.length > 1 && (note ?? '').trim() === '')
      return [fault(`${here}/note`, 'REQUIRED', SHARED)];
    return [];
  });
  if (accountable.length !== 1) faults.push(fault(`${at}/roles`, 'ONE_ACCOUNTABLE', ONE_ACCOUNTABLE));
  if (performing.length === 0) faults.push(fault(`${at}/roles`, 'NOBODY_PERFORMS', NOBODY_PERFORMS));
  return faults;
}

const NO_PARTY = { ja: 'この責任分界表の当事者ではありません', en: 'Not a party of this matrix' };
const TWICE = { ja: '同じものが二度現れます', en: 'The same entry appears twice' };
const NON_DELEGABLE = {
  ja: '医療機関に残る責任です。最終責任を他の者に置くことはできません',
  en: 'This stays with the institution: nobody else can be accountable for it',
};
const SHARED = {
  ja: '複数の者が実施する場合は、それぞれが何を行うかを記入してください',
  en: 'Where several perform, say of each what exactly it does',
};
const ONE_ACCOUNTABLE = { ja: '最終責任を一者に定めてください', en: 'Name exactly one accountable party' };
const NOBODY_PERFORMS = { ja: '実施する者を定めてください', en: 'Name who performs' };
