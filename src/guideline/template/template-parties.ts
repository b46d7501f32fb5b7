import { type TemplateParty } from './template-row';

/** 医療機関, without saying who inside it: a department, public relations, an auditor whom it commissions. */
export const INSTITUTION: TemplateParty = { party: 'INSTITUTION', within: null };
export const EXECUTIVES: TemplateParty = { party: 'INSTITUTION', within: 'EXECUTIVE' };
export const PLANNING: TemplateParty = { party: 'INSTITUTION', within: 'PLANNING_MANAGER' };
export const OPERATORS: TemplateParty = { party: 'INSTITUTION', within: 'SYSTEM_OPERATOR' };
/** 委託先. */
export const VENDOR: TemplateParty = { party: 'PRIME_VENDOR', within: null };
export const SUB_ENTRUSTEE: TemplateParty = { party: 'SUB_ENTRUSTEE', within: null };
export const CLOUD: TemplateParty = { party: 'CLOUD_PROVIDER', within: null };
export const NETWORK: TemplateParty = { party: 'NETWORK_PROVIDER', within: null };
export const OWNER: TemplateParty = { party: 'EQUIPMENT_OWNER', within: null };
export const INSTALLER: TemplateParty = { party: 'EQUIPMENT_INSTALLER', within: null };
export const MAINTAINER: TemplateParty = { party: 'EQUIPMENT_MAINTAINER', within: null };
/** 提供先. */
export const RECIPIENT: TemplateParty = { party: 'RECIPIENT', within: null };
export const SECURITY_FIRM: TemplateParty = { party: 'SECURITY_FIRM', within: null };
