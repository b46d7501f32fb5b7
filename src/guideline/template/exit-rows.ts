import { EXECUTIVES, PLANNING, OPERATORS, VENDOR, SUB_ENTRUSTEE, CLOUD, OWNER, MAINTAINER } from './template-parties';
import { rowsOf } from './template-row';

/** J. 契約終了・移行. */
export const EXIT_ROWS = rowsOf('J', [
  {
    key: 'EX-01',
    phase: 'EXIT',
    title: { ja: 'データの返却(形式・期限)', en: 'Data return (format, deadline)' },
    clauses: ['ガイダンスIV7(3)'],
    legalRowKey: 'EX-05',
    accountable: VENDOR,
    responsible: [VENDOR, CLOUD],
    informed: [OPERATORS],
  },
  {
    key: 'EX-02',
    phase: 'EXIT',
    title: { ja: 'データの消去と証明(バックアップ含む)', en: 'Erasure and certificate incl. backups' },
    clauses: ['ガイダンスIV7(3)', '表4-1'],
    table41Category: 'CLIENT_TAKEOUT_DISPOSAL',
    legalRowKey: 'EX-05',
    accountable: VENDOR,
    responsible: [VENDOR, SUB_ENTRUSTEE, CLOUD],
    informed: [PLANNING],
  },
  {
    key: 'EX-03',
    phase: 'EXIT',
    title: { ja: '後継システムへの移行支援', en: 'Migration support' },
    clauses: ['標準仕様(案)D-M-07'],
    accountable: VENDOR,
    responsible: [VENDOR],
    informed: [OPERATORS],
  },
  {
    key: 'EX-04',
    phase: 'EXIT',
    title: { ja: 'アカウント・接続・機器の撤去/返還', en: 'Removal of accounts, connections, equipment' },
    clauses: ['5.3'],
    accountable: VENDOR,
    responsible: [VENDOR, MAINTAINER, OWNER],
    informed: [OPERATORS],
  },
  {
    key: 'EX-05',
    layer: 'LEGAL',
    phase: 'EXIT',
    title: {
      ja: '終了後の守秘・法定保存期間の情報保持責任',
      en: 'Post-termination confidentiality and statutory retention',
    },
    clauses: ['1.1.1', '医師法24'],
    nonDelegable: true,
    accountable: EXECUTIVES,
    responsible: [PLANNING],
    support: [VENDOR],
  },
]);
