import { type MatrixContent } from '../matrices/matrix-content';
import { type Viewer } from '../viewer';

/** Whether it is offered, where it leads, and what it is called. */
export type Way = readonly [isOffered: boolean, path: string, name: string];

/** How a side comes to have confirmed or agreed: on its page, or by what it signed on paper. */
export function waysToConfirm(
  { can, principal, say }: Viewer,
  { id, status, conclusion }: MatrixContent['matrix'],
): readonly Way[] {
  const isDeclared = conclusion === 'DECLARED';
  const isOpen = status === 'DRAFT' || status === 'UNDER_CONSULTATION';
  const isConfirmed = isDeclared && status === 'UNDER_CONSULTATION' && can('matrix.confirm');
  return [
    [isConfirmed, `/matrices/${id}/confirm`, say('内容を確かめて確認する', 'Read and confirm')],
    [
      isConfirmed && principal?.vendorId === null,
      `/matrices/${id}/confirm-on-paper`,
      say('事業者の書面による確認を代理で入力する', 'Enter what the vendor confirmed on paper'),
    ],
    [
      !isDeclared && isOpen && can('matrix.write'),
      `/matrices/${id}/agreements/new`,
      say('書面の合意を記録する', 'Record an agreement on paper'),
    ],
  ];
}

/** Those that are offered, the first of them before the others. */
export function Ways({ ways }: { ways: readonly Way[] }) {
  const links = ways.filter(([isOffered]) => isOffered);
  if (links.length === 0) return null;
  return (
    <p class="row no-print">
      {links.map(([, path, name], i) => (
        <a key={path} class={i === 0 ? 'button' : 'button second'} href={path}>
          {name}
        </a>
      ))}
    </p>
  );
}
