import { Courier } from './courier';
import { ReceiverAddresses } from './receiver-addresses';

const NOTHING = { secretKey: null, mail: null, dataFolder: '/nowhere' };

describe('where webhooks may go', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::1',
  ])('not to %s', (address) => {
    expect(new ReceiverAddresses([]).isAllowed(address)).toBe(false);
  });

  it.each(['1.1.1.1', '9.255.255.255', '11.0.0.0', '172.32.0.1', '192.167.255.255', '223.255.255.255', '2400:cb00::1'])(
    'to %s',
    (address) => {
      expect(new ReceiverAddresses([]).isAllowed(address)).toBe(true);
    },
  );

  it('to networks that the environment names, and only there without TLS', () => {
    const addresses = new ReceiverAddresses(['10.20.0.0/16', 'fd12:3456::/32']);
    expect(['10.20.255.1', '10.21.0.1', 'fd12:3456::1', 'fd12:3457::1'].map((one) => addresses.isAllowed(one))).toEqual(
      [true, false, true, false],
    );
    const courier = new Courier({ ...NOTHING, webhookNetworks: ['10.20.0.0/16'] });
    const objection = (url: string) => courier.objectionTo(new URL(url));
    expect(objection('http://10.20.0.1/')).toBeNull();
    expect(objection('http://1.1.1.1/')).toBe('PLAIN');
    expect(objection('https://1.1.1.1/')).toBeNull();
    expect(objection('https://10.21.0.1/')).toBe('REFUSED');
    expect(objection('https://localhost/')).toBe('REFUSED');
  });

  it('is judged by the address that a name leads to, whatever the name', async () => {
    const courier = new Courier({ ...NOTHING, webhookNetworks: [] });
    // Every machine has this name for itself.
    expect(await courier.wayTo(new URL('https://localhost:9/'))).toBe('ADDRESS_REFUSED');
    expect(await courier.wayTo(new URL('https://no-such-host.invalid/'))).toBe('UNRESOLVED');
    expect(await courier.wayTo(new URL('http://1.1.1.1/'))).toBe('ADDRESS_REFUSED');
  });
});
