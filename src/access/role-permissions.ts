import { PERMISSIONS, type Permission, type Role, ROLES } from '../kernel/terms/access-terms';

const READS = PERMISSIONS.filter(
  (permission) => permission.endsWith('.read') && !/^(journal|account|apiClient)\./.test(permission),
);

/**
 * Who may do what. Each line is one role; a role reads what its institution has, and what else it may do stands here.
 * Requesting and approving are both in some lines: the database sees to it that nobody approves what they requested.
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  /** 調達担当: registers vendors, certifications and contracts, and asks for approvals. */
  PROCUREMENT: [
    ...READS,
    'vendor.write',
    'vendor.succeed',
    'vendorFacts.write',
    'certification.write',
    'evaluation.write',
    'contract.write',
    'contract.step',
    'subcontract.write',
    'subcontract.step',
    'takeOver.enter',
    'decision.enter',
    'risk.write',
    'exchangeProfile.write',
    'document.write',
    'evidence.ask',
    'correction.write',
  ],
  /** 法務担当: reviews clauses and draws up matrices. */
  LEGAL: [
    ...READS,
    'contract.write',
    'decision.enter',
    'matrix.write',
    'matrix.declare',
    'document.write',
    'evidence.ask',
    'correction.write',
  ],
  /** 企画管理者: plans and keeps everything, approves re-entrustment, agrees matrices. */
  PLANNING_MANAGER: [
    ...READS,
    'institution.write',
    'vendor.write',
    'vendor.succeed',
    'vendorFacts.write',
    'certification.write',
    'evaluation.write',
    'system.write',
    'contract.write',
    'contract.step',
    'decision.renew',
    'decision.enter',
    'decision.check',
    'deputy.name',
    'subcontract.write',
    'subcontract.step',
    'subcontract.approve',
    'takeOver.enter',
    'takeOver.decide',
    'equipment.write',
    'provision.write',
    'matrix.write',
    'matrix.declare',
    'matrix.confirm',
    'matrix.agree',
    'risk.write',
    'exchangeProfile.write',
    'document.write',
    'evidence.ask',
    'webhook.write',
    'correction.write',
  ],
  /** 医療情報システム安全管理責任者: answers for the systems' safety. */
  SAFETY_MANAGER: [
    ...READS,
    'evaluation.write',
    'system.write',
    'decision.renew',
    'decision.enter',
    'decision.check',
    'deputy.name',
    'subcontract.step',
    'subcontract.approve',
    'equipment.write',
    'provision.write',
    'matrix.write',
    'matrix.declare',
    'matrix.confirm',
    'matrix.agree',
    'risk.write',
    'document.write',
    'evidence.ask',
    'correction.write',
  ],
  /** 経営層: decides, and alone accepts a risk (4②, 2.2.1). */
  EXECUTIVE: [
    ...READS,
    'contract.write',
    'contract.step',
    'contract.approve',
    'decision.renew',
    'decision.check',
    'deputy.name',
    'subcontract.step',
    'subcontract.approve',
    'takeOver.decide',
    'matrix.write',
    'matrix.declare',
    'matrix.confirm',
    'matrix.agree',
    'risk.write',
    'risk.accept',
    'correction.write',
  ],
  /** システム運用担当者: keeps systems and equipment. */
  OPERATOR: [
    ...READS,
    'system.write',
    'equipment.write',
    'exchangeProfile.write',
    'document.write',
    'correction.write',
  ],
  /** 監査: reads everything that happened, changes nothing. */
  AUDITOR: [...READS, 'journal.read', 'account.read', 'apiClient.read'],
  /** 管理者: lets people and programs in; has no say in the institution's business. */
  ADMINISTRATOR: [
    'institution.read',
    'institution.write',
    'vendor.read',
    'rule.read',
    'history.read',
    'journal.read',
    'account.read',
    'account.write',
    'apiClient.read',
    'apiClient.write',
    'webhook.read',
    'webhook.write',
  ],
  /** An ERP: exchanges master data and asks gates; decides nothing. */
  INTEGRATION: [
    ...READS,
    'vendor.write',
    'vendorFacts.write',
    'certification.write',
    'evaluation.write',
    'system.write',
    'contract.write',
    'subcontract.write',
    'equipment.write',
    'document.write',
    'webhook.write',
    'correction.write',
  ],
  /** A vendor's people: see what names their vendor, keep what it says of itself and agree with the institution for it. */
  VENDOR_REPRESENTATIVE: [
    'institution.read',
    'vendor.read',
    'vendor.write',
    'vendor.succeed',
    'vendorFacts.write',
    'certification.read',
    'certification.write',
    'contract.read',
    'subcontract.read',
    'subcontract.announce',
    'system.read',
    'equipment.read',
    'matrix.read',
    'matrix.declare',
    'matrix.confirm',
    'rule.read',
    'document.read',
    'document.write',
    'evidence.read',
    'evidence.answer',
  ],
};

/** A permission that changes or decides something; whoever holds one signs in with a second factor. */
export function isChange(permission: Permission): boolean {
  return !permission.endsWith('.read');
}

type Subject<P extends Permission> = P extends `${infer S}.${string}` ? S : never;

/** By what is read where what is changed has no permission of its own for it. */
const READ_WITH: Readonly<Record<Exclude<Subject<Permission>, Subject<Permission & `${string}.read`>>, Permission>> = {
  vendorFacts: 'vendor.read',
  exchangeProfile: 'institution.read',
  decision: 'contract.read',
  correction: 'subcontract.read',
  deputy: 'institution.read',
  takeOver: 'contract.read',
};

/** By which permission somebody sees what they would change by another. */
export function readOf(permission: Permission): Permission {
  const subject = permission.slice(0, permission.indexOf('.'));
  return READ_WITH[subject as keyof typeof READ_WITH] ?? (`${subject}.read` as Permission);
}

/** Roles that change or decide something. */
export const CHANGING_ROLES: ReadonlySet<Role> = new Set(ROLES.filter((role) => ROLE_PERMISSIONS[role].some(isChange)));

/** What binds an institution or a vendor: to accept a risk, to approve, to confirm, to agree. */
const BINDING: ReadonlySet<Permission> = new Set([
  'risk.accept',
  'contract.approve',
  'decision.renew',
  'decision.check',
  'deputy.name',
  'subcontract.approve',
  'takeOver.decide',
  'matrix.confirm',
  'matrix.agree',
]);

/**
 * Roles whose holder no administrator alone may become: those that bind, and that which lets people in, since two
 * administrators in one hand are none. PostgreSQL knows them as is_guarded_role().
 */
export const GUARDED_ROLES = ROLES.filter((role) =>
  ROLE_PERMISSIONS[role].some((permission) => BINDING.has(permission) || permission === 'account.write'),
);

/** What a deputy may do for whom they stand for: to take their decisions, and nothing else; least of all to pass it on. */
export function isDeputable(permission: Permission): boolean {
  return BINDING.has(permission) && permission !== 'deputy.name';
}
