/** By which a pointer is found again in a page that is made. */
export const POINTS = /<span class="pre" data-points="([0-9a-f-]{36})">[0-9a-f-]{36}<\/span>/g;

/** A record that a page names by its id because it was handed nothing else: its name is put in as the page leaves (`NamesPutIn`). */
export function NamedLater({ id }: { id: string }) {
  return (
    <span class="pre" data-points={id}>
      {id}
    </span>
  );
}
