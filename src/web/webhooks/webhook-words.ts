import { type DeliveryFault, type DeliveryState, type DisabledBecause } from '../../exchange/webhooks/webhook-terms';
import { type JournalResource } from '../../journal/journal-terms';
import { type Texts } from '../../kernel/texts';
import { RECORD_WORDS } from '../history/record-words';

/** Kinds of records of which changes are told, the most asked for first. */
export const TOLD_RESOURCES = [
  'vendors',
  'contracts',
  'certifications',
  'subcontracts',
  'systems',
  'system-interfaces',
  'equipment',
  'provisions',
  'incidents',
  'institutions',
  'departments',
  'role-assignments',
  'attestations',
  'certification-coverages',
  'certification-suspensions',
  'certification-verifications',
  'contract-members',
  'contract-dependencies',
  'contract-documents',
  'contract-manuals',
  'role-confirmations',
  'disclosure-treatments',
  'effectiveness-evidence',
  'equipment-roles',
  'equipment-systems',
  'overseas-checks',
  'subcontract-conditions',
  'vendor-attestations',
  'vendor-contacts',
  'vendor-disclosure-documents',
  'vendor-evaluations',
  'vendor-notes',
  'exchange-profiles',
  'notice-ladders',
  'evidence-requests',
  'findings',
  'vendor-gates',
] as const satisfies readonly JournalResource[];

export const RESOURCE_WORDS: Readonly<Record<string, Texts>> = Object.fromEntries(
  TOLD_RESOURCES.map((resource) => [resource, RECORD_WORDS[resource]]),
);

/** A kind of record as people call it; one of tomorrow by its own name. */
export function resourceWords(resource: string): Texts {
  return RESOURCE_WORDS[resource] ?? { ja: resource, en: resource };
}

export const STATE_WORDS: Readonly<Record<DeliveryState, Texts>> = {
  PENDING: { ja: '未達', en: 'not taken yet' },
  DELIVERED: { ja: '受領済み', en: 'taken' },
  GIVEN_UP: { ja: '断念', en: 'given up' },
};

export const FAULT_WORDS: Readonly<Record<DeliveryFault, Texts>> = {
  UNRESOLVED: { ja: 'ホスト名が解決できない', en: 'the name leads to no address' },
  ADDRESS_REFUSED: { ja: '許可されていないアドレス', en: 'the address is not allowed' },
  UNREACHABLE: { ja: '接続できない', en: 'no connection' },
  TLS: { ja: '証明書またはTLSの誤り', en: 'certificate or TLS' },
  TIMEOUT: { ja: '15秒以内に応答がない', en: 'no answer within 15 seconds' },
  REDIRECT: { ja: '転送された(転送先へは送らない)', en: 'redirected, which is not followed' },
  STATUS: { ja: '受信側が受け付けない', en: 'refused by the receiver' },
};

export const DISABLED_WORDS: Readonly<Record<DisabledBecause, Texts>> = {
  BY_HAND: { ja: '手動で停止', en: 'stopped by hand' },
  GONE: { ja: '受信側が 410(廃止)を返したため停止', en: 'stopped: the receiver has answered 410 (gone)' },
  UNREACHABLE: { ja: '三日間つながらなかったため停止', en: 'stopped: not reached for three days' },
  OWNER: {
    ja: '登録した人またはプログラムが変更を読めなくなったため停止',
    en: 'stopped: whoever set it up may not follow changes any more',
  },
};
