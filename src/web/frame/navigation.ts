import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';

/** A place that the menu leads to. */
export interface Place {
  readonly path: string;
  readonly name: Texts;
  /** Where parts of its records have pages of their own: whoever stands there stands at the place. */
  readonly parts?: readonly string[];
  /** Shown to whoever holds it; null: to everybody signed in. */
  readonly permission: Permission | null;
}

/** Places that belong together, under a name that says how. */
export interface PlaceGroup {
  /** null: they stand first, and need none. */
  readonly name: Texts | null;
  readonly places: readonly Place[];
}

/** The menu: what is daily first, then the records, what is judged of them, what is under way, and who runs it. */
export const PLACE_GROUPS: readonly PlaceGroup[] = [
  {
    name: null,
    places: [
      { path: '/', name: { ja: 'ホーム', en: 'Home' }, permission: null },
      { path: '/inbox', name: { ja: '受信箱', en: 'Inbox' }, permission: 'institution.read' },
      { path: '/actions', name: { ja: 'まず行うこと', en: 'What to do first' }, permission: 'finding.read' },
    ],
  },
  {
    name: { ja: '台帳', en: 'On record' },
    places: [
      { path: '/vendors', name: { ja: '事業者', en: 'Vendors' }, permission: 'vendor.read' },
      { path: '/certifications', name: { ja: '認証', en: 'Certificates' }, permission: 'certification.read' },
      {
        path: '/contracts',
        parts: ['/subcontracts', '/contract-members', '/subcontract-announcements'],
        name: { ja: '契約', en: 'Contracts' },
        permission: 'contract.read',
      },
      {
        path: '/matrices',
        parts: ['/matrix-rows', '/matrix-parties', '/matrix-agreements', '/matrix-verifications'],
        name: { ja: '責任分界表', en: 'Matrices' },
        permission: 'matrix.read',
      },
      { path: '/systems', name: { ja: 'システム', en: 'Systems' }, permission: 'system.read' },
      { path: '/equipment', name: { ja: '機器', en: 'Equipment' }, permission: 'equipment.read' },
      { path: '/provisions', name: { ja: '第三者提供', en: 'Provisions' }, permission: 'provision.read' },
    ],
  },
  {
    name: { ja: '判定', en: 'Judged' },
    places: [
      {
        path: '/findings',
        parts: ['/finding-lives', '/product-impact'],
        name: { ja: '不足の指摘', en: 'What falls short' },
        permission: 'finding.read',
      },
      { path: '/section-5', name: { ja: '第5章の充足', en: 'Section 5' }, permission: 'finding.read' },
      { path: '/ahead', name: { ja: 'これから12か月', en: 'Coming months' }, permission: 'finding.read' },
      { path: '/risk-acceptances', name: { ja: 'リスクの受容', en: 'Accepted risks' }, permission: 'risk.read' },
    ],
  },
  {
    name: { ja: '手続き', en: 'Under way' },
    places: [
      {
        path: '/evidence-requests',
        parts: ['/evidence-answers'],
        name: { ja: '証拠の依頼', en: 'Asked of vendors' },
        permission: 'evidence.read',
      },
      { path: '/vendor-evaluations', name: { ja: '事業者の評価', en: 'Evaluations' }, permission: 'evaluation.read' },
      { path: '/incidents', name: { ja: 'インシデント', en: 'Incidents' }, permission: 'evaluation.read' },
      { path: '/paper-decisions', name: { ja: '決裁書', en: 'Decisions on paper' }, permission: 'contract.read' },
    ],
  },
  {
    name: { ja: '管理', en: 'Administration' },
    places: [
      {
        path: '/institutions',
        parts: ['/matrix-templates', '/exchange-profiles'],
        name: { ja: '医療機関', en: 'Institutions' },
        permission: 'institution.read',
      },
      { path: '/people', name: { ja: '利用者と役割', en: 'People' }, permission: 'account.read' },
      { path: '/api-clients', name: { ja: 'API利用プログラム', en: 'Programs' }, permission: 'apiClient.read' },
      { path: '/webhook-subscriptions', name: { ja: 'Webhook', en: 'Webhooks' }, permission: 'webhook.read' },
      { path: '/journal', name: { ja: '記録の履歴', en: 'Journal' }, permission: 'journal.read' },
    ],
  },
];
