import { PERMISSIONS, ROLES } from '../kernel/terms/access-terms';
import { CHANGING_ROLES, GUARDED_ROLES, isChange, ROLE_PERMISSIONS } from './role-permissions';

const holders = (permission: string) =>
  ROLES.filter((role) => ROLE_PERMISSIONS[role].some((held) => held === permission));

describe('the table of roles and permissions', () => {
  it('leaves no permission that nobody holds, and names none twice', () => {
    expect(PERMISSIONS.filter((permission) => holders(permission).length === 0)).toEqual([]);
    for (const role of ROLES)
      expect([role, new Set(ROLE_PERMISSIONS[role]).size]).toEqual([role, ROLE_PERMISSIONS[role].length]);
  });

  it('lets only executives accept a risk', () => {
    expect(holders('risk.accept')).toEqual(['EXECUTIVE']);
  });

  it('lets auditors read everything and change nothing', () => {
    expect(ROLE_PERMISSIONS.AUDITOR.filter(isChange)).toEqual([]);
    expect(ROLE_PERMISSIONS.AUDITOR).toHaveLength(PERMISSIONS.filter((permission) => !isChange(permission)).length);
  });

  it('keeps administrators out of the institution’s business, and everybody else out of theirs', () => {
    expect(
      ROLE_PERMISSIONS.ADMINISTRATOR.filter((permission) => /^(contract|matrix|finding|risk)\./.test(permission)),
    ).toEqual([]);
    expect(holders('account.write')).toEqual(['ADMINISTRATOR']);
    expect(holders('apiClient.write')).toEqual(['ADMINISTRATOR']);
  });

  it('lets programs decide nothing', () => {
    const decisions = ROLE_PERMISSIONS.INTEGRATION.filter((permission) =>
      /\.(step|approve|agree|accept)$/.test(permission),
    );
    expect(decisions).toEqual([]);
  });

  it('guards whoever binds an institution or a vendor, or lets people in', () => {
    expect(GUARDED_ROLES).toEqual([
      'PLANNING_MANAGER',
      'SAFETY_MANAGER',
      'EXECUTIVE',
      'ADMINISTRATOR',
      'VENDOR_REPRESENTATIVE',
    ]);
  });

  it('makes everybody but auditors sign in with a second factor', () => {
    expect(ROLES.filter((role) => !CHANGING_ROLES.has(role))).toEqual(['AUDITOR']);
  });
});
