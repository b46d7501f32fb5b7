/** Where the settings of the OpenID provider are injected; null where none is set up. */
export const OIDC_SETTINGS = Symbol('OidcSettings');
