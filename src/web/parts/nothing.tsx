import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';

interface NothingOf {
  readonly what: Texts;
  /** What to do first, and where; shown to whoever may. */
  readonly first: Texts;
  readonly path: string;
  readonly permission: Permission;
}

/** A list without a row: that it is so, and what to do first. */
export function Nothing({ what, first, path, permission }: NothingOf) {
  const { can, say, text } = useViewer();
  return (
    <p class="notice">
      {text(what)}{' '}
      {can(permission) && (
        <>
          {say('はじめに: ', 'To begin: ')}
          <a href={path}>{text(first)}</a>
        </>
      )}
    </p>
  );
}
