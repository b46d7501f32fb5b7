import { useViewer } from '../frame/viewer-context';
import { WAITING_SOURCES } from '../../exchange/notices/dues/waiting-sources';
import { noticeSubject } from '../../exchange/notices/notice-subject';
import { type Waiting } from './waiting';

/** What goes on only once the reader has acted, by the day on which it is wanted. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const { date, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="waiting">
      <h2 id="waiting">
        {say(`あなたの確認・承認を待つもの(${waiting.length} 件)`, `Waiting for your decision (${waiting.length})`)}
      </h2>
      {waiting.length === 0 ? (
        <p>{say('確認や承認を待っているものはありません。', 'Nothing waits for your confirmation or approval.')}</p>
      ) : (
        <div class="table" tabIndex={0}>
          <table class="worked-off">
            <thead>
              <tr>
                <th scope="col">{say('期日', 'By')}</th>
                <th scope="col">{say('すること', 'What to do')}</th>
                <th scope="col">{say('対象', 'About')}</th>
                <th scope="col">{say('いつから', 'Since')}</th>
              </tr>
            </thead>
            <tbody>
              {waiting.map(({ kind, id, path, name, dueOn, since }) => (
                <tr key={`${kind} ${id}`}>
                  <td class="short" data-name={say('期日', 'By')}>
                    {dueOn === null ? say('決まりなし', 'no day set') : date(dueOn)}
                  </td>
                  <td>{text(WAITING_SOURCES[kind].words)}</td>
                  <th scope="row">
                    {path === null ? (
                      text(noticeSubject(kind, name))
                    ) : (
                      <a href={path}>{text(noticeSubject(kind, name))}</a>
                    )}
                  </th>
                  <td class="short" data-name={say('いつから', 'Since')}>
                    {since === null ? '—' : date(since)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
