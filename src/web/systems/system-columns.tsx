import { type SystemView } from '../../registry/systems/dto/system.dto';
import { type ListColumn } from '../lists/list-column';
import { type Viewer } from '../viewer';
import { MFA_WORDS, PROVIDER_WORDS, SYSTEM_STATUS_WORDS } from './system-words';

/** The list of systems, with whether they ask for two factors (5.1.2). */
export function systemColumns({ date, text }: Viewer): readonly ListColumn<SystemView>[] {
  return [
    { name: { ja: '名称', en: 'Name' }, sort: 'name', isName: true, of: ({ name }) => name },
    { name: { ja: '種別', en: 'Category' }, of: ({ category }) => category },
    { name: { ja: '状態', en: 'Status' }, of: ({ status }) => text(SYSTEM_STATUS_WORDS[status]) },
    { name: { ja: '提供', en: 'Run by' }, of: ({ provider }) => text(PROVIDER_WORDS[provider]) },
    { name: { ja: '運用担当', en: 'Operator' }, of: ({ operator }) => operator },
    {
      name: { ja: '稼働開始', en: 'Live from' },
      of: ({ liveFrom }) => liveFrom,
      shown: ({ liveFrom }) => (liveFrom === null ? null : date(liveFrom)),
    },
    {
      name: { ja: '二要素認証(端末)', en: 'Two factors (client)' },
      of: ({ mfaClient }) => text(MFA_WORDS[mfaClient ?? 'UNKNOWN']),
    },
    {
      name: { ja: '二要素認証(サーバー)', en: 'Two factors (server)' },
      of: ({ mfaServer }) => text(MFA_WORDS[mfaServer ?? 'UNKNOWN']),
    },
    {
      name: { ja: '契約数', en: 'Contracts' },
      isNumber: true,
      of: ({ contractIds }) => String(contractIds.length),
    },
  ];
}
