import { type HtmlReply } from '../../http/html-reply';
import { statusOf } from '../../http/problem-document';
import { type Problem } from '../../kernel/problem';
import { type Viewer } from '../viewer';
import { showPage } from './show-page';
import { useViewer } from './viewer-context';

/** What went wrong, in plain words, and where to go from here. */
export function showProblem(viewer: Viewer, problem: Problem): HtmlReply {
  const { say, text } = viewer;
  return showPage(viewer, {
    title: headingOf(viewer, problem),
    status: statusOf(problem.kind),
    body: (
      <>
        <p class="notice error" role="alert">
          {text(problem.texts)}
        </p>
        {problem.faults.length > 0 && (
          <ul>
            {problem.faults.map(({ pointer, detail }) => (
              <li key={pointer}>{text(detail)}</li>
            ))}
          </ul>
        )}
        {problem.kind === 'UNAUTHENTICATED' || problem.code === 'SHOWN_TO_ANOTHER' ? (
          <SignInBeside />
        ) : (
          <p>
            <a href="/">{say('ホームへ戻る', 'Back to the home page')}</a>
          </p>
        )}
      </>
    ),
  });
}

/** What was sent stays with the browser: it is sent anew by loading the page again. */
function SignInBeside() {
  const { say } = useViewer();
  return (
    <>
      <p>
        {say(
          '入力した内容は、このタブに残っています。別のタブでサインインしてから、このタブを再読み込み(再送信)すると、続きができます。',
          'What you entered is still in this tab. Sign in in another one, then load this one again (and let it be sent again).',
        )}
      </p>
      <p>
        <a class="button" href="/sign-in" target="_blank" rel="noopener">
          {say('別のタブでサインインする', 'Sign in in another tab')}
        </a>
      </p>
    </>
  );
}

function headingOf({ say }: Viewer, { kind }: Problem): string {
  switch (kind) {
    case 'NOT_FOUND':
      return say('ページが見つかりません', 'There is no such page');
    case 'FORBIDDEN':
      return say('この操作はできません', 'Not allowed');
    case 'UNAUTHENTICATED':
      return say('サインインが必要です', 'Sign in first');
    case 'TOO_MANY':
    case 'RETRY':
      return say('しばらくお待ちください', 'Wait a moment');
    case 'INTERNAL':
      return say('サーバーで問題が起きました', 'Something went wrong here');
    case 'STALE':
      return say('ほかの人が先に更新しました', 'Somebody else was faster');
    case 'INVALID':
    case 'MALFORMED':
    case 'METHOD_NOT_ALLOWED':
    case 'CONFLICT':
    case 'GONE':
    case 'TOO_LARGE':
    case 'UNSUPPORTED':
    case 'REUSED':
    case 'PRECONDITION_REQUIRED':
      return say('受け付けられませんでした', 'This was not taken');
  }
}
