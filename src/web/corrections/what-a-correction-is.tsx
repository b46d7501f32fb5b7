import { type Viewer } from '../viewer';

/** A correction mends what was wrong from the first; what has really changed is changed. */
export function WhatACorrectionIs({ say }: Pick<Viewer, 'say'>) {
  return (
    <p>
      {say(
        'はじめから誤っていた入力を直します。もう一人が書面と照合して承認すると、これまでの決定は訂正後の内容で有効なままです。実際に変わったことは「変更」で登録し、決定を取り直します。',
        'For what was wrong from the first: once a second person has held it against the paper, decisions stand on the corrected facts. What has really changed is changed, and decided anew.',
      )}
    </p>
  );
}
