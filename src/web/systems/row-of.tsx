import { type ComponentChildren } from 'preact';

interface RowOfContent {
  /** null: the contract has none. */
  readonly matrixId: string | null;
  readonly rowKey: string;
  readonly children: ComponentChildren;
}

/** What a contract says of a row leads to that very row of its matrix. */
export function RowOf({ matrixId, rowKey, children }: RowOfContent) {
  return matrixId === null ? <>{children}</> : <a href={`/matrices/${matrixId}#${rowKey}`}>{children}</a>;
}
