import { type ComponentChildren } from 'preact';

/** One line of a list of facts; what is not known is said, not left out. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  const isKnown = children !== null && children !== undefined && children !== '' && children !== false;
  return (
    <>
      <dt>{name}</dt>
      <dd>{isKnown ? children : <span class="soft">—</span>}</dd>
    </>
  );
}
