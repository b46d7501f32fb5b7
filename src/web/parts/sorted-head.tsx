import { type ComponentChildren } from 'preact';
import { withParameter } from '../address';
import { useViewer } from '../frame/viewer-context';

interface Sorting {
  /** The key by which the column sorts. */
  readonly by: string;
  /** How the list is sorted now; undefined: the page does not let it be chosen. */
  readonly sort: string | undefined;
  /** There is no other way round. */
  readonly isOneWay?: boolean;
  readonly children: ComponentChildren;
}

/** A column's head by which the list is sorted, one way and then the other. */
export function MaySort({ by, sort, isOneWay = false, children }: Sorting) {
  const { address, say } = useViewer();
  if (sort === undefined) return <th scope="col">{children}</th>;
  const [isUp, isDown] = [sort === by, sort === `-${by}`];
  const path = withParameter(withParameter(address, 'cursor', null), 'sort', isUp && !isOneWay ? `-${by}` : by);
  return (
    <th scope="col" aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}>
      <a href={path} title={say('並べ替える', 'Sort')}>
        {children}
        {isUp ? ' ▲' : isDown ? ' ▼' : ''}
      </a>
    </th>
  );
}
