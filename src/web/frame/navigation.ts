import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';

/** A place that the menu leads to. */
export interface Place {
  readonly path: string;
  readonly name: Texts;
  /** Shown to whoever holds it; null: to everybody signed in. */
  readonly permission: Permission | null;
}

/** The menu, in the order of work. */
export const PLACES: readonly Place[] = [
  { path: '/', name: { ja: 'ホーム', en: 'Home' }, permission: null },
  { path: '/inbox', name: { ja: '受信箱', en: 'Inbox' }, permission: 'institution.read' },
  { path: '/vendors', name: { ja: '事業者', en: 'Vendors' }, permission: 'vendor.read' },
  { path: '/certifications', name: { ja: '認証', en: 'Certificates' }, permission: 'certification.read' },
  { path: '/contracts', name: { ja: '契約', en: 'Contracts' }, permission: 'contract.read' },
  { path: '/matrices', name: { ja: '責任分界表', en: 'Matrices' }, permission: 'matrix.read' },
  { path: '/systems', name: { ja: 'システム', en: 'Systems' }, permission: 'system.read' },
  { path: '/equipment', name: { ja: '機器', en: 'Equipment' }, permission: 'equipment.read' },
  { path: '/actions', name: { ja: 'まず行うこと', en: 'What to do first' }, permission: 'finding.read' },
  { path: '/findings', name: { ja: '不足の指摘', en: 'What falls short' }, permission: 'finding.read' },
  { path: '/incidents', name: { ja: 'インシデント', en: 'Incidents' }, permission: 'evaluation.read' },
  { path: '/risk-acceptances', name: { ja: 'リスクの受容', en: 'Accepted risks' }, permission: 'risk.read' },
  { path: '/paper-decisions', name: { ja: '決裁書', en: 'Decisions on paper' }, permission: 'contract.read' },
  { path: '/ahead', name: { ja: 'これから12か月', en: 'Coming months' }, permission: 'finding.read' },
  { path: '/section-5', name: { ja: '第5章の充足', en: 'Section 5' }, permission: 'finding.read' },
  { path: '/institutions', name: { ja: '医療機関', en: 'Institutions' }, permission: 'institution.read' },
  { path: '/people', name: { ja: '利用者と役割', en: 'People' }, permission: 'account.read' },
  { path: '/api-clients', name: { ja: 'API利用プログラム', en: 'Programs' }, permission: 'apiClient.read' },
  { path: '/webhook-subscriptions', name: { ja: 'Webhook', en: 'Webhooks' }, permission: 'webhook.read' },
  { path: '/journal', name: { ja: '記録の履歴', en: 'Journal' }, permission: 'journal.read' },
];
