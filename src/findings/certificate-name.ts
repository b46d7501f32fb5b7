import { CERTIFICATION_SCHEME_POLICIES } from '../guideline/certification-schemes';

/**
 * SQL that shows how people know a certificate: by its holder, by its scheme as that is called (never by our code of it) and by its
 * number. In Japanese, as the names of other records are. Takes the aliases of the certificate and of its vendor.
 */
export function certificateName(certificate: string, vendor: string): string {
  const schemes = CERTIFICATION_SCHEME_POLICIES.map(({ scheme, name }) => `when '${scheme}' then '${name.ja}'`);
  return `${vendor}.name || ' ' || case ${certificate}.scheme ${schemes.join(' ')} else ${certificate}.scheme end
    || coalesce(' ' || ${certificate}.registration_number, '')`;
}
