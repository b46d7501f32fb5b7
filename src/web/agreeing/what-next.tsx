import { useViewer } from '../frame/viewer-context';
import { type MatrixContent } from '../matrices/matrix-content';
import { type Way, Ways, waysToConfirm } from './ways-to-confirm';

/** What whoever reads the revision can do about it: each on a page of its own. */
export function WhatNext({ matrix }: MatrixContent) {
  const viewer = useViewer();
  const { can, say } = viewer;
  const { id, contractId, status, conclusion } = matrix;
  const isDeclared = conclusion === 'DECLARED';
  const isOpen = status === 'DRAFT' || status === 'UNDER_CONSULTATION';
  const offered: readonly Way[] = [
    ...waysToConfirm(viewer, matrix),
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
  return <Ways ways={offered} />;
}
