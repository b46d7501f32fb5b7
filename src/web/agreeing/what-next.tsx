import { useViewer } from '../frame/viewer-context';
import { type MatrixContent } from '../matrices/matrix-content';

/** What whoever reads the revision can do about it: each on a page of its own. */
export function WhatNext({ matrix: { id, contractId, status, conclusion } }: MatrixContent) {
  const { can, principal, say } = useViewer();
  const isDeclared = conclusion === 'DECLARED';
  const isOpen = status === 'DRAFT' || status === 'UNDER_CONSULTATION';
  const isOurs = principal?.vendorId === null;
  const offered: readonly (readonly [boolean, string, string])[] = [
    [
      isDeclared && status === 'UNDER_CONSULTATION' && can('matrix.confirm'),
      `/matrices/${id}/confirm`,
      say('内容を確かめて確認する', 'Read and confirm'),
    ],
    [
      isDeclared && status === 'UNDER_CONSULTATION' && isOurs && can('matrix.confirm'),
      `/matrices/${id}/confirm-on-paper`,
      say('事業者の書面による確認を代理で入力する', 'Enter what the vendor confirmed on paper'),
    ],
    [
      isDeclared && isOpen && can('matrix.declare'),
      `/matrices/${id}/fill`,
      say('表に記入して申告する', 'Fill in the grid'),
    ],
    [
      isDeclared && isOpen && can('matrix.declare'),
      `/matrices/${id}/take-over`,
      say('まとめて申告する(提案・前の版・相手方から)', 'Declare many rows at once'),
    ],
    [
      !isDeclared && isOpen && can('matrix.write'),
      `/matrices/${id}/agreements/new`,
      say('書面の合意を記録する', 'Record an agreement on paper'),
    ],
    [
      isOpen && can('matrix.write'),
      `/matrices/${id}/proposal`,
      say('契約等の変更を反映する', 'Carry over what has changed'),
    ],
    [isOpen && can('matrix.write'), `/matrices/${id}/steps`, say('手続きに進む(協議・合意)', 'Take a step')],
    [
      status !== 'SUPERSEDED' && can('matrix.write'),
      `/matrices/${id}/edit`,
      say('見直しの日付などを変える', 'Change review dates and what was stated'),
    ],
    [isOpen && can('matrix.write'), `/matrices/${id}/discard`, say('この版を取りやめる', 'Give it up')],
    [
      status === 'AGREED' && can('matrix.write'),
      `/contracts/${contractId}/matrix/new`,
      say('次の版を作る', 'Begin the next revision'),
    ],
  ];
  const links = offered.filter(([is]) => is);
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
