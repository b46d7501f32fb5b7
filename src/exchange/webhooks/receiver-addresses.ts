import { BlockList, isIP } from 'node:net';

/** Of IPv4 what leads to no receiver on the Internet (IANA, special-purpose addresses; multicast and what is reserved). */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
/** Of IPv6 only this is global unicast, and of that not what is set aside or leads through to IPv4 addresses of any kind. */
const PUBLIC_6 = ['2000::/3'];
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const notPublic = listOf([...NOT_PUBLIC_4, ...NOT_PUBLIC_6]);
const public6 = listOf(PUBLIC_6);

/** Where webhooks may go: public addresses, and the networks that the environment names. */
export class ReceiverAddresses {
  private readonly own: BlockList;

  constructor(networks: readonly string[]) {
    this.own = listOf(networks);
  }

  /** Also without TLS. */
  isOwn(address: string): boolean {
    return holds(this.own, address);
  }

  isAllowed(address: string): boolean {
    if (this.isOwn(address)) return true;
    if (holds(notPublic, address)) return false;
    return isIP(address) === 4 || holds(public6, address);
  }
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/');
    list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return list;
}

function holds(list: BlockList, address: string): boolean {
  return list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
