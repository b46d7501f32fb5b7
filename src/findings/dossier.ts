import { type Policies } from '../kernel/policy';
import { type About } from '../guideline/rule';
import { type Snapshots } from '../guideline/snapshots';

/** What is put before the rules: a record with all that they look at, by whose numbers, and whose it is (null: a public fact). */
export interface Dossier<A extends About = About> {
  readonly about: A;
  readonly snapshot: Snapshots[A];
  readonly policies: Policies;
  readonly institutionId: string | null;
}

export function dossier<A extends About>(
  about: A,
  snapshot: Snapshots[A],
  policies: Policies,
  institutionId: string | null,
): Dossier<A> {
  return { about, snapshot, policies, institutionId };
}

/** The id of the record that a dossier is of. */
export function recordOf({ about, snapshot }: Dossier): string {
  switch (about) {
    case 'contract':
      return (snapshot as Snapshots['contract']).contract.id;
    case 'vendor':
      return (snapshot as Snapshots['vendor']).vendor.id;
    case 'institution':
    case 'system':
    case 'equipment':
    case 'provision':
      return (snapshot as Snapshots['system']).id;
  }
}

export function isAbout<A extends About>(about: A): (one: Dossier) => one is Dossier<A> {
  return (one): one is Dossier<A> => one.about === about;
}
