import { PLANNING, OPERATORS, VENDOR, OWNER, MAINTAINER } from './template-parties';
import { rowsOf } from './template-row';

/** C. クライアント側 (table 4-1). */
export const CLIENT_ROWS = rowsOf('C', [
  {
    key: 'CL-01',
    phase: 'NORMAL',
    title: { ja: '情報の持出しの管理(許可・記録・暗号化)', en: 'Take-out control of information' },
    clauses: ['表4-1'],
    table41Category: 'CLIENT_TAKEOUT_DISPOSAL',
    belongsTo: 'SYSTEM',
    accountable: PLANNING,
    responsible: [OPERATORS],
    support: [VENDOR],
  },
  {
    key: 'CL-02',
    phase: 'NORMAL',
    title: { ja: '端末・媒体の廃棄・消去', en: 'Disposal/erasure of terminals and media' },
    clauses: ['表4-1'],
    table41Category: 'CLIENT_TAKEOUT_DISPOSAL',
    belongsTo: 'SYSTEM',
    accountable: OWNER,
    responsible: [MAINTAINER],
    informed: [OPERATORS],
  },
  {
    key: 'CL-03',
    phase: 'NORMAL',
    title: { ja: '端末の構成・更新プログラム・マルウェア対策', en: 'Terminal hardening, patching, anti-malware' },
    clauses: ['表4-1'],
    table41Category: 'CLIENT_DEVICE_SERVICE',
    belongsTo: 'SYSTEM',
  },
  {
    key: 'CL-04',
    phase: 'NORMAL',
    title: { ja: '外部記憶媒体・接続機器の制限', en: 'Restriction of external media/devices' },
    clauses: ['表4-1', 'チェックリスト'],
    table41Category: 'CLIENT_DEVICE_SERVICE',
    belongsTo: 'SYSTEM',
    accountable: PLANNING,
    responsible: [OPERATORS],
    support: [VENDOR],
  },
]);
