import { PLANNING, OPERATORS, VENDOR, OWNER, INSTALLER, MAINTAINER } from './template-parties';
import { rowsOf } from './template-row';

/** G. 機器・ネットワークの管理主体 (5.3). */
export const EQUIPMENT_ROWS = rowsOf('G', [
  {
    key: 'EQ-01',
    layer: 'LEGAL',
    phase: 'BOTH',
    title: { ja: '機器の所有者(資産・廃棄・保険)', en: 'Owner' },
    clauses: ['5.3'],
    condition: 'EQUIPMENT',
    accountable: OWNER,
    responsible: [OWNER],
  },
  {
    key: 'EQ-02',
    phase: 'NORMAL',
    title: { ja: '設置責任者(設置・設定・配線・受入)', en: 'Installer' },
    clauses: ['5.3'],
    condition: 'EQUIPMENT',
    accountable: INSTALLER,
    responsible: [VENDOR],
    informed: [OPERATORS],
  },
  {
    key: 'EQ-03',
    phase: 'BOTH',
    title: { ja: '保守管理者(点検・修理・更新・部品)', en: 'Maintenance manager' },
    clauses: ['5.3'],
    condition: 'EQUIPMENT',
    accountable: MAINTAINER,
    responsible: [MAINTAINER],
    informed: [OPERATORS],
  },
  {
    key: 'EQ-04',
    phase: 'BOTH',
    title: { ja: '管理主体の一覧・変更管理(台帳)', en: 'Register of managing parties and changes' },
    clauses: ['5.3', 'チェックリスト2①'],
    accountable: PLANNING,
    responsible: [OPERATORS],
    support: [VENDOR, MAINTAINER],
  },
]);
