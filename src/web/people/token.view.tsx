import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';

interface TokenContent {
  readonly token: string;
  readonly isHalf: boolean;
  readonly name: string;
}

/** Shown once: what is handed to the person who is invited. */
export function Token({ token, isHalf, name }: TokenContent) {
  const { say } = useViewer();
  return (
    <>
      <Crumbs crumbs={[['/people', say('利用者と役割', 'People')]]} />
      <p class="notice warning">
        {say(
          'この文字列はいま一度だけ表示されます。本人に直接渡してください。',
          'It is shown this once only. Hand it to the person yourself.',
        )}
      </p>
      <section class="card">
        <h2>{name}</h2>
        <p class="secret pre">{token}</p>
        {isHalf && (
          <p>
            {say(
              'この方の役割は医療機関を拘束するため、これは招待の半分です。もう半分は、別の管理者が承認したときに表示されます。',
              'The person’s role binds the institution: this is one half. The other is shown to the administrator who approves.',
            )}
          </p>
        )}
      </section>
    </>
  );
}
