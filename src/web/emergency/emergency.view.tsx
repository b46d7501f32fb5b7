import { inCopyWords } from '../../exchange/notices/copy-words';
import { type EmergencyCopiesView } from '../../reports/emergency/dto/emergency.dto';
import { type EmergencyPlaceKind } from '../../reports/emergency/emergency-place';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';

/** The sheet to take along, and whether it lies where it can be read when this server cannot. */
export function Emergency({ institutionId, kept }: { institutionId: string; kept: EmergencyCopiesView }) {
  const { can, say } = useViewer();
  const sheet = `/institutions/${institutionId}/emergency-sheet/content`;
  return (
    <>
      <p class="notice">
        {say(
          'ランサムウェアでは、この台帳も使えなくなることがあります。連絡先・始まる義務・非常時の分担・システム・契約・リモート保守される機器を一つの PDF にまとめます。印刷して電話のそばに置き、サーバーの外にも保管してください。',
          'In ransomware this registry may be down too. Whom to call, the duties that start to run, who does what in an emergency, systems, contracts and devices maintained from afar, in one PDF: print it, lay it beside the telephone, and keep it off this server.',
        )}
      </p>
      {can('finding.read') && (
        <p class="row no-print">
          <a class="button" href={`${sheet}?lang=ja`}>
            {say('緊急時一覧(PDF・日本語)', 'The sheet (PDF, Japanese)')}
          </a>
          <a class="button second" href={`${sheet}?lang=en`}>
            {say('緊急時一覧(PDF・英語)', 'The sheet (PDF, English)')}
          </a>
        </p>
      )}
      <Kept kept={kept} />
    </>
  );
}

function Kept({ kept: { isSet, keptDays, copies } }: { kept: EmergencyCopiesView }) {
  const { say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="kept">
      <h2 id="kept">{say('サーバーの外での保管', 'Kept off this server')}</h2>
      {!isSet && (
        <p class="notice error">
          {say(
            '保管先が定められていません。サーバーの管理者に EMERGENCY_FOLDER か EMERGENCY_PREFIX の設定を依頼してください。',
            'No place is named. Ask whoever keeps the server to set EMERGENCY_FOLDER or EMERGENCY_PREFIX.',
          )}
        </p>
      )}
      {isSet && (
        <p>
          {say(
            `毎日、朝4時以降に書き、${keptDays}日分を残します。`,
            `Written every day from four in the morning on; ${keptDays} days are kept.`,
          )}
        </p>
      )}
      {isSet && copies.length === 0 && <p>{say('まだ一度も書いていません。', 'Not written yet.')}</p>}
      {copies.length > 0 && (
        <ul>
          {copies.map(({ place, fileName, writtenAt, failingSince, fault }) => (
            <li key={place}>
              <strong>{text(PLACE_WORDS[place])}</strong>:{' '}
              {writtenAt === null ? (
                say('まだ一度も書けていません', 'never written')
              ) : (
                <>
                  {fileName} (<Moment at={writtenAt} />)
                </>
              )}
              {failingSince !== null && (
                <p class="notice error">
                  {say('書けていません: ', 'Cannot be written: ')}
                  {fault !== null && text(inCopyWords(fault))} (<Moment at={failingSince} /> {say('から', 'on')})
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const PLACE_WORDS: Readonly<Record<EmergencyPlaceKind, Texts>> = {
  FOLDER: { ja: 'フォルダー(別の機械の共有)', en: 'Folder (a share of another machine)' },
  BUCKET: { ja: 'バケット(S3)', en: 'Bucket (S3)' },
};
