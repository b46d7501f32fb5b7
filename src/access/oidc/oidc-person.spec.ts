import { type OidcSettings } from '../../config/environment';
import { type Claims, readPerson } from './oidc-person';

const HERE = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const SETTINGS = {
  groupsClaim: 'groups',
  groupRoles: {
    'CN=調達①,OU=㈱髙﨑': { role: 'PROCUREMENT', institutionId: HERE },
    buyers: { role: 'PROCUREMENT', institutionId: HERE },
    audit: { role: 'AUDITOR', institutionId: null },
  },
  secondFactorAcr: 'urn:example:loa:2',
} as unknown as OidcSettings;

const read = (claims: Claims) => readPerson({ iss: 'https://id.example.jp', sub: 's-1', ...claims }, SETTINGS);

describe('a person as the provider vouches for them', () => {
  it('has an address only where the provider has verified it', () => {
    const email = 'Ryoko@Example.jp';
    expect(read({ email, email_verified: true }).verifiedEmail).toBe('ryoko@example.jp');
    expect(read({ email, email_verified: 'true' }).verifiedEmail).toBe('ryoko@example.jp');
    for (const email_verified of [false, 'false', undefined, null, 1])
      expect(read({ email, email_verified }).verifiedEmail).toBeNull();
    expect(read({ email_verified: true }).verifiedEmail).toBeNull();
  });

  it('holds the roles of their groups, each once, and none for a group that nobody mapped', () => {
    const roles = (groups: unknown) => read({ groups }).roles;
    expect(roles(['buyers', 'CN=調達①,OU=㈱髙﨑', 'audit', 'others', 7, 'toString', '__proto__'])).toEqual([
      { role: 'PROCUREMENT', institutionId: HERE },
      { role: 'AUDITOR', institutionId: null },
    ]);
    expect(roles('audit')).toEqual([{ role: 'AUDITOR', institutionId: null }]);
    for (const none of [undefined, null, {}, [], ['Audit']]) expect(roles(none)).toEqual([]);
  });

  it('has a second factor where the provider says how, or in which class, they signed in', () => {
    const has = (claims: Claims) => read(claims).hasSecondFactor;
    for (const method of ['mfa', 'otp', 'hwk', 'swk', 'sc']) expect(has({ amr: ['pwd', method] })).toBe(true);
    for (const amr of [undefined, [], ['pwd'], ['face'], [['mfa']], { mfa: true }]) expect(has({ amr })).toBe(false);
    expect(has({ acr: 'urn:example:loa:2' })).toBe(true);
    expect(has({ acr: 'urn:example:loa:1' })).toBe(false);
    expect(readPerson({ acr: null }, { ...SETTINGS, secondFactorAcr: null }).hasSecondFactor).toBe(false);
  });

  it('is called by name, address or subject, whichever there is', () => {
    expect(read({ name: ' 髙﨑 良子 ', email: 'a@example.jp' }).name).toBe('髙﨑 良子');
    expect(read({ name: ' ', email: 'a@example.jp' }).name).toBe('a@example.jp');
    expect(read({}).name).toBe('s-1');
  });
});
