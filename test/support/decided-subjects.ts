import { addDays, today } from '../../src/kernel/calendar-date';

const NOW = today();
const LONG_AGO = addDays(NOW, -400);

export type Facts = Readonly<Record<string, unknown>>;

/** Something that is decided about a record, and how it may change; said once more by this proof. */
export interface Subject {
  readonly kind: string;
  readonly path: string;
  /** The record's property that says what is outdated, and the facts that it names: the bound fact by its property. */
  readonly shownAs: string;
  readonly bound: Readonly<Record<string, string>>;
  readonly patches: readonly Facts[];
  /** The rule that the decision satisfies, on a day on which it asks for it. */
  readonly ruleId: string;
  readonly asOf: string;
}

const same = (name: string): [string, string] => [name, name];

export const DEVICE: Omit<Subject, 'path'> = {
  kind: 'EQUIPMENT_INTRODUCTION',
  shownAs: 'introductionOutdated',
  bound: Object.fromEntries(['category', 'storesData', 'remoteMaintenance', 'networkSegment'].map(same)),
  patches: [
    { category: 'ルータ' },
    { category: null },
    { storesData: 'YES' },
    { storesData: 'NO' },
    { remoteMaintenance: 'UNKNOWN' },
    { remoteMaintenance: 'NO' },
    { networkSegment: '診療系' },
    { networkSegment: null },
    { location: 'サーバ室' },
    { introductionApprovedOn: addDays(LONG_AGO, -1) },
    { introductionApprovedBy: '髙橋 花子①' },
  ],
  ruleId: 'EQP-017',
  asOf: NOW,
};
export const SYSTEM: Omit<Subject, 'path'> = {
  kind: 'MFA_EXCEPTION',
  shownAs: 'mfaExceptionOutdated',
  bound: {
    mfaServer: 'mfaServer',
    provider: 'provider',
    deploymentModel: 'deploymentModel',
    mfaExceptionReason: 'reason',
    mfaExceptionPlan: 'plan',
  },
  patches: [
    { mfaServer: 'UNKNOWN' },
    { mfaServer: 'NO' },
    { provider: 'INTERNAL' },
    { provider: 'VENDOR' },
    { deploymentModel: 'SAAS' },
    { deploymentModel: null },
    { mfaExceptionReason: '未提供' },
    { mfaExceptionPlan: '次期更新で選定' },
    { mfaExceptionPlan: '次々期の更新で選定' },
    { category: 'EHR' },
  ],
  ruleId: 'SYS-003',
  asOf: '2027-04-01',
};
export const CONTRACT: Omit<Subject, 'path'> = {
  kind: 'CLOUD_EXCEPTION',
  shownAs: 'cloudExceptionOutdated',
  bound: {
    ...Object.fromEntries(
      ['deploymentModel', 'usesThirdPartyCloud', 'remoteMaintenance', 'storageCountries'].map(same),
    ),
    cloudExceptionClauseRef: 'clause',
    members: 'members',
  },
  patches: [
    { deploymentModel: 'SAAS' },
    { deploymentModel: 'PAAS' },
    { usesThirdPartyCloud: 'YES' },
    { usesThirdPartyCloud: 'NO' },
    { remoteMaintenance: 'YES' },
    { remoteMaintenance: 'NO' },
    { storageCountries: ['JP'] },
    { storageCountries: ['JP', 'US'] },
    { cloudExceptionClauseRef: '第9条' },
    { cloudExceptionClauseRef: '第8条' },
    { vendorManager: '山﨑 清' },
  ],
  ruleId: 'CON-024',
  asOf: NOW,
};
