/** 回避・低減・移転・受容: the four ways of treating a risk (経営管理編 2). */
export const RISK_TREATMENTS = ['AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT'] as const;
export type RiskTreatment = (typeof RISK_TREATMENTS)[number];
