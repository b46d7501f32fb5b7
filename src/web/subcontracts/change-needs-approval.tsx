import { useViewer } from '../frame/viewer-context';

/** An approval is of what stood there: whoever changes that is told before. */
export function ChangeNeedsApproval() {
  const { say } = useViewer();
  return (
    <p class="notice warning">
      {say(
        '承認済みの再委託です。業務・上位の再委託・個人データ・海外・国・医療情報との関わりを変えると、承認をやり直すことになります。',
        'It is approved. Whoever changes the work, what is above it, personal data, countries or what it concerns needs approval anew.',
      )}
    </p>
  );
}
