import { type Permission } from '../kernel/terms/access-terms';
import { needsSecondFactor, type Principal, scopeOf } from './principal';

const aPrincipal = (given: Partial<Principal> = {}): Principal => ({
  kind: 'ACCOUNT',
  id: 'p',
  name: '髙﨑',
  sessionId: 's',
  hasSecondFactor: true,
  vendorId: null,
  memberships: [],
  permissions: null,
  ...given,
});

describe('what PostgreSQL shows whoever takes a route', () => {
  it('is just the institutions in which they hold its permission', () => {
    const both = aPrincipal({
      memberships: [
        { institutionId: 'a', role: 'PROCUREMENT' },
        { institutionId: 'b', role: 'AUDITOR' },
        { institutionId: 'b', role: 'LEGAL' },
      ],
    });
    expect(scopeOf(both, 'contract.read')).toMatchObject({ institutions: ['a', 'b'], mayWrite: false, vendor: null });
    expect(scopeOf(both, 'vendor.write')).toMatchObject({ institutions: ['a'], mayWrite: true });
    expect(scopeOf(both, 'journal.read')).toMatchObject({ institutions: ['b'], mayWrite: false });
    expect(scopeOf(both, 'account.write')).toBeNull();
  });

  it('is the whole deployment for whoever holds it there', () => {
    const regulator = aPrincipal({ memberships: [{ institutionId: null, role: 'AUDITOR' }] });
    expect(scopeOf(regulator, 'contract.read')).toMatchObject({ institutions: 'ALL', mayWrite: false });
    expect(scopeOf(regulator, 'contract.write')).toBeNull();
  });

  it('is what names their vendor, for a vendor’s people, and no institution', () => {
    const vendor = aPrincipal({ vendorId: 'v', memberships: [{ institutionId: null, role: 'VENDOR_REPRESENTATIVE' }] });
    expect(scopeOf(vendor, 'contract.read')).toMatchObject({ institutions: [], vendor: 'v', mayWrite: false });
    expect(scopeOf(vendor, 'vendorFacts.write')).toMatchObject({ institutions: [], vendor: 'v', mayWrite: true });
    expect(scopeOf(vendor, 'evaluation.read')).toBeNull();
  });

  it('is no more than its institution lets a program do', () => {
    const permissions = new Set<Permission>(['vendor.read']);
    const program = aPrincipal({
      kind: 'CLIENT',
      permissions,
      memberships: [{ institutionId: 'a', role: 'INTEGRATION' }],
    });
    expect(scopeOf(program, 'vendor.read')).toMatchObject({ institutions: ['a'] });
    expect(scopeOf(program, 'vendor.write')).toBeNull();
    // nor more than a program may be let do
    const greedy = aPrincipal({ ...program, permissions: new Set<Permission>(['risk.accept']) });
    expect(scopeOf(greedy, 'risk.accept')).toBeNull();
  });

  it('is nothing where one has only signed in', () => {
    expect(scopeOf(aPrincipal(), 'SIGNED_IN')).toMatchObject({ actor: 'p', institutions: [], vendor: null });
  });
});

describe('a second factor', () => {
  it.each(['PROCUREMENT', 'EXECUTIVE', 'ADMINISTRATOR', 'VENDOR_REPRESENTATIVE'] as const)(
    'is needed by %s',
    (role) => {
      expect(needsSecondFactor({ kind: 'ACCOUNT', memberships: [{ institutionId: 'a', role }] })).toBe(true);
    },
  );

  it('is not needed by who changes nothing, nor by a program', () => {
    expect(needsSecondFactor({ kind: 'ACCOUNT', memberships: [{ institutionId: 'a', role: 'AUDITOR' }] })).toBe(false);
    expect(needsSecondFactor({ kind: 'ACCOUNT', memberships: [] })).toBe(false);
    expect(needsSecondFactor({ kind: 'CLIENT', memberships: [{ institutionId: 'a', role: 'INTEGRATION' }] })).toBe(
      false,
    );
  });
});
