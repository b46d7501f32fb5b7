import { type MatrixPaper } from '../../reports/matrix-paper';
import { DEVICE_COLUMNS, deviceCells } from '../../reports/paper-devices';
import { useViewer } from '../frame/viewer-context';

/** The devices that the revision covers without a row of their own, as they are today: they come and go without outdating it. */
export function Annex({ paper: { devices } }: { readonly paper: Pick<MatrixPaper, 'devices'> }) {
  const { language, say, text } = useViewer();
  if (devices.length === 0) return null;
  return (
    <section aria-labelledby="annex">
      <h2 id="annex">{say('別表 対象機器の一覧(本日現在)', 'List of devices, as of today')}</h2>
      <p class="small">
        {say(
          '所有者・設置者・保守者が既に当事者である機器の増減は、この一覧に反映され、責任分界の再合意を要しません。',
          'Devices whose owner, installer and maintainer are parties already come and go in this list, without anybody agreeing anew.',
        )}
      </p>
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {DEVICE_COLUMNS.map((heading) => (
                <th key={heading.en} scope="col">
                  {text(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <tr key={device.id}>
                {deviceCells(device, language).map((cell, i) => (
                  <td key={DEVICE_COLUMNS[i]?.en} class={i === 0 ? 'short' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
