import { useViewer } from '../frame/viewer-context';

/** Where somebody starts. */
export function Home() {
  const { principal, say } = useViewer();
  return (
    <section class="card">
      <h2>{say(`${principal?.name ?? ''} さん`, `Welcome, ${principal?.name ?? ''}`)}</h2>
      <p>
        {say(
          '事業者・認証・契約・再委託・機器と、契約ごとの責任分界表を登録し、ガイドライン第5章に照らして不足を確かめる台帳です。',
          'A registry of vendors, certificates, contracts and equipment, and of who answers for what, judged against section 5 of the guideline.',
        )}
      </p>
    </section>
  );
}
