import { type ComponentChildren } from 'preact';
import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';
import { CutList } from '../parts/cut-list';
import { type Rows } from '../rows';
import { type Viewer } from '../viewer';

interface PartListOf<View extends { readonly id: string; readonly institutionId?: string }> {
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
  /** By what the list of all is narrowed to these, and a new one begins; left out: they have no list but this. */
  readonly narrowed?: string;
  readonly folder: string;
  readonly toCreate: Texts;
}

/** The parts of a record on its page, each with the way to its form. */
export function PartList<View extends { readonly id: string; readonly institutionId?: string }>(
  list: PartListOf<View>,
) {
  const viewer = useViewer();
  const { can, say, text } = viewer;
  const { place, title, parts, none, children, write, changeable, listPath, narrowed, folder, toCreate } = list;
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
              {mayChange(viewer, part, write) && changeable?.has(part.id) !== false && (
                <a class="no-print" href={`/${folder}/${part.id}/edit`}>
                  {say('変更する', 'Change')}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <CutList rows={parts} allAt={narrowed === undefined ? undefined : `${listPath}?${narrowed}`} />
      {can(write) && (
        <p class="no-print">
          <a class="button second" href={`${listPath}/new${narrowed === undefined ? '' : `?${narrowed}`}`}>
            {text(toCreate)}
          </a>
        </p>
      )}
    </section>
  );
}

/** An institution's own is changed by whoever may do so there, on whosever page it stands. */
function mayChange(viewer: Viewer, part: { readonly institutionId?: string }, write: Permission): boolean {
  return part.institutionId === undefined ? viewer.can(write) : viewer.within(part.institutionId).can(write);
}
