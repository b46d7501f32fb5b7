import { type Problem } from '../../kernel/problem';
import { useViewer } from '../frame/viewer-context';

/** Why a profile or a file was not taken: which column or row, and why. */
export function ProfileRefusal({ problem }: { problem: Problem }) {
  const { text } = useViewer();
  const faults = problem.faults.map(({ pointer, detail }) => ({ pointer, detail: text(detail) }));
  return (
    <div class="notice error" role="alert" tabIndex={-1}>
      <p>{text(problem.texts)}</p>
      <FaultList faults={faults} />
    </div>
  );
}

/** Each place with what is wrong there. */
export function FaultList({ faults }: { faults: readonly { readonly pointer: string; readonly detail: string }[] }) {
  const { say } = useViewer();
  const placeOf = (pointer: string): string => {
    const column = /^\/columns\/(\d+)/.exec(pointer)?.[1];
    if (column !== undefined) return say(`${Number(column) + 1}番目の列: `, `Column ${Number(column) + 1}: `);
    const [, row, heading] = /^\/file\/(\d+)(?:\/(.*))?$/.exec(pointer) ?? [];
    return row === undefined ? '' : say(`${row}行目 ${heading ?? ''}: `, `Row ${row} ${heading ?? ''}: `);
  };
  return faults.length === 0 ? null : (
    <ul>
      {faults.map(({ pointer, detail }) => (
        <li key={pointer}>
          {placeOf(pointer)}
          {detail}
        </li>
      ))}
    </ul>
  );
}
