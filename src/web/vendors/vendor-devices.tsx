import { EQUIPMENT_ROLE_WORDS } from '../equipment/equipment-words';
import { useViewer } from '../frame/viewer-context';
import { type HeldDevice } from './chain-reading';

/** The devices that a vendor owns, installed or maintains today (5.3). */
export function VendorDevices({ devices }: { devices: readonly HeldDevice[] | null }) {
  const { say, text } = useViewer();
  if (devices === null || devices.length === 0) return null;
  return (
    <section class="card" aria-labelledby="devices">
      <h2 id="devices">{say('所有・設置・保守している機器(本日)', 'Devices it owns, installed, maintains (today)')}</h2>
      <ul>
        {devices.map(({ id, assetNo, name, role }) => (
          <li key={`${id} ${role}`}>
            <a href={`/equipment/${id}`}>
              {assetNo} {name}
            </a>{' '}
            <span class="small soft">{text(EQUIPMENT_ROLE_WORDS[role])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
