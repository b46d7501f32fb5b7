import { EXECUTIVES, PLANNING, OPERATORS, VENDOR, CLOUD, NETWORK } from './template-parties';
import { rowsOf } from './template-row';

/** H. クラウド層・事業者間 (5.3): layer by layer, and where vendors meet. */
export const CLOUD_ROWS = rowsOf('H', [
  {
    key: 'CD-01',
    phase: 'BOTH',
    title: { ja: 'データ(内容・分類・アクセス権)', en: 'Data and access rights' },
    clauses: ['5.3'],
    nonDelegable: true,
    condition: 'CLOUD',
    belongsTo: 'SYSTEM',
    accountable: EXECUTIVES,
    responsible: [PLANNING],
    support: [VENDOR],
  },
  {
    key: 'CD-02',
    phase: 'BOTH',
    title: { ja: 'アプリケーション層', en: 'Application layer' },
    clauses: ['5.3', '企2.2(2)'],
    condition: 'CLOUD',
    belongsTo: 'SYSTEM',
    accountable: VENDOR,
    responsible: [VENDOR],
  },
  {
    key: 'CD-03',
    phase: 'BOTH',
    title: { ja: 'ミドルウェア・実行環境層', en: 'Middleware/runtime layer' },
    clauses: ['5.3', '企2.2(2)'],
    condition: 'CLOUD',
    belongsTo: 'SYSTEM',
    byModel: {
      PAAS: { accountable: CLOUD, responsible: [CLOUD] },
      SAAS: { accountable: VENDOR, responsible: [VENDOR] },
    },
  },
  {
    key: 'CD-04',
    phase: 'BOTH',
    title: { ja: 'OS・仮想化・ハードウェア・DC層', en: 'OS/virtualisation/hardware/DC layer' },
    clauses: ['5.3', '企2.2(2)'],
    condition: 'CLOUD',
    belongsTo: 'SYSTEM',
    byModel: {
      IAAS: { accountable: CLOUD, responsible: [CLOUD] },
      PAAS: { accountable: CLOUD, responsible: [CLOUD] },
      SAAS: { accountable: VENDOR, responsible: [VENDOR] },
    },
  },
  {
    key: 'CD-05',
    phase: 'BOTH',
    title: { ja: '事業者間インターフェース・連携部分', en: 'Interface between vendors' },
    clauses: ['1.3.2', '企2.2(1)'],
    condition: 'SEVERAL_VENDORS',
    belongsTo: 'SYSTEM',
    responsible: [VENDOR],
    support: [OPERATORS],
  },
  {
    key: 'CD-06',
    phase: 'EMERGENCY',
    title: {
      ja: '障害時の切り分け・原因究明の主担当(取りまとめ)',
      en: 'Lead for triage and cause analysis across providers',
    },
    clauses: ['5.3', '1⑪'],
    belongsTo: 'SYSTEM',
    responsible: [VENDOR, CLOUD, NETWORK],
    informed: [OPERATORS],
    byModel: { SAAS: { accountable: VENDOR } },
  },
]);
