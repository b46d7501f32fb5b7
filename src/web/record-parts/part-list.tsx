import { type ComponentChildren } from 'preact';
import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';
import { type Rows } from '../rows';

interface PartListOf<View extends { readonly id: string }> {
  /** The element's own name in the page. */
  readonly place: string;
  readonly title: Texts;
  readonly parts: Rows<View>;
  /** What is said where there is none. */
  readonly none: Texts;
  readonly children: (part: View) => ComponentChildren;
  readonly write: Permission;
  /** Of what all institutions share: which of them the viewer may change. Left out: whichever they may write. */
  readonly changeable?: ReadonlySet<string>;
  /** Where a new one is recorded, and where each is changed. */
  readonly listPath: string;
  readonly folder: string;
  readonly toCreate: Texts;
}

/** The parts of a record on its page, each with the way to its form. */
export function PartList<View extends { readonly id: string }>(list: PartListOf<View>) {
  const { can, say, text } = useViewer();
  const { place, title, parts, none, children, write, changeable, listPath, folder, toCreate } = list;
  return (
    <section class="card" aria-labelledby={place}>
      <h2 id={place}>{text(title)}</h2>
      {parts.items.length === 0 ? (
        <p>{text(none)}</p>
      ) : (
        <ul class="thread">
          {parts.items.map((part) => (
            <li key={part.id}>
              {children(part)}{' '}
              {can(write) && changeable?.has(part.id) !== false && (
                <a class="no-print" href={`/${folder}/${part.id}/edit`}>
                  {say('変更する', 'Change')}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {parts.next !== null && (
        <p class="soft">
          {say(
            `はじめの${parts.items.length}件です。ほかにもあります。`,
            `These are the first ${parts.items.length}: there are more.`,
          )}
        </p>
      )}
      {can(write) && (
        <p class="no-print">
          <a class="button second" href={`${listPath}/new`}>
            {text(toCreate)}
          </a>
        </p>
      )}
    </section>
  );
}
