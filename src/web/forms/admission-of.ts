import { type Admission } from '../../http/permits';

/** Where forms are sent to, and whom that lets in: as each address declares it (`Submission`). */
const TAKERS = new Map<string, { readonly address: RegExp; readonly admission: Admission }>();

export function takesForms(path: string, admission: Admission): void {
  TAKERS.set(path, { address: new RegExp(`^/${path.replace(/:\w+/g, '[^/]+')}$`), admission });
}

/** Whether forms are sent there at all. */
export function isTaker(action: string): boolean {
  return [...TAKERS.values()].some(({ address }) => address.test(action));
}

/** Whom the address that a form is sent to lets in. */
export function admissionOf(action: string): Admission {
  const address = action.split('?')[0] ?? '';
  const taker = TAKERS.get(address.slice(1)) ?? [...TAKERS.values()].find((known) => known.address.test(address));
  if (taker === undefined) throw new Error(`no address takes what is sent to ${address}`);
  return taker.admission;
}
