import { type AccountView } from '../../access/accounts/dto/account.dto';
import { useViewer } from '../frame/viewer-context';

/** How far somebody has come in: invited, with a password, with a second factor; or shut out. */
export function StateOfPerson({ person }: { person: AccountView }) {
  const { say } = useViewer();
  if (person.isDisabled) return <span class="badge bad">{say('停止中', 'Disabled')}</span>;
  if (person.passwordChangedAt === null)
    return person.invitedAt === null ? (
      <span class="badge note">{say('まだ招待していない', 'Not invited yet')}</span>
    ) : (
      <span class="badge note">{say('招待済み', 'Invited')}</span>
    );
  return person.secondFactorSince === null ? (
    <span class="badge warn">{say('二要素認証は未設定', 'Without second factor')}</span>
  ) : (
    <span class="badge good">{say('利用中', 'In use')}</span>
  );
}
