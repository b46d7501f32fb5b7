import { type ComponentChildren, toChildArray } from 'preact';
import { fieldPlace } from '../findings/places';

/** One line of a list of facts; what is not known is said, not left out. A finding may lead to its field. */
export function Fact({ name, field, children }: { name: string; field?: string; children: ComponentChildren }) {
  // Of several parts none may be known: between them stand blanks alone.
  const isKnown = toChildArray(children).some((child) => typeof child !== 'string' || child.trim() !== '');
  return (
    <>
      <dt id={field === undefined ? undefined : fieldPlace(field)}>{name}</dt>
      <dd>{isKnown ? children : <span class="soft">—</span>}</dd>
    </>
  );
}
