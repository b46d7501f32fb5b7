import { type MfaSupport, type SystemProvider, type SystemStatus } from '../../kernel/terms/system-terms';
import { type Texts } from '../../kernel/texts';

export const SYSTEM_STATUS_WORDS: Readonly<Record<SystemStatus, Texts>> = {
  PLANNED: { ja: '計画中', en: 'Planned' },
  LIVE: { ja: '稼働中', en: 'Live' },
  RETIRED: { ja: '廃止', en: 'Retired' },
};

export const PROVIDER_WORDS: Readonly<Record<SystemProvider, Texts>> = {
  VENDOR: { ja: '事業者', en: 'Vendors' },
  INTERNAL: { ja: '院内', en: 'The institution alone' },
};

export const MFA_WORDS: Readonly<Record<MfaSupport, Texts>> = {
  SUPPORTED: { ja: '対応', en: 'Supported' },
  PLANNED: { ja: '対応予定', en: 'Planned' },
  NO: { ja: '非対応', en: 'No' },
  UNKNOWN: { ja: '未確認', en: 'Nobody knows' },
};
