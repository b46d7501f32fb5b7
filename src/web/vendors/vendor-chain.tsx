import { APPROVAL_WORDS } from '../contracts/contract-words';
import { useViewer } from '../frame/viewer-context';
import { type Chain, type ChainLink } from './chain-reading';

/** To whom a vendor passes work on, contract by contract, as far down as it is on record; and whose work is passed on to it. */
export function VendorChain({ chain }: { chain: Chain | null }) {
  const { say } = useViewer();
  if (chain === null || chain.below.length + chain.above.length === 0) return null;
  const contracts = [...new Set(chain.below.map(({ contractId }) => contractId))];
  return (
    <section class="card" aria-labelledby="chain">
      <h2 id="chain">{say('再委託のつながり', 'Chain of re-entrustment')}</h2>
      {contracts.map((contractId) => {
        const links = chain.below.filter((link) => link.contractId === contractId);
        return (
          <div key={contractId}>
            <p>
              <a href={`/contracts/${contractId}`}>{links[0]?.contract}</a>
            </p>
            <Branch links={links} parentId={null} />
          </div>
        );
      })}
      {chain.above.length > 0 && (
        <>
          <h3>{say('ほかの事業者から再委託を受けている業務', 'Work that others pass on to it')}</h3>
          <ul>
            {chain.above.map((link) => (
              <li key={link.id}>
                <One link={link} name={link.contract} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Branch({ links, parentId }: { links: readonly ChainLink[]; parentId: string | null }) {
  const here = links.filter((link) => link.parentId === parentId);
  if (here.length === 0) return null;
  return (
    <ul class="tree">
      {here.map((link) => (
        <li key={link.id}>
          <One link={link} name={link.vendor} />
          <Branch links={links} parentId={link.id} />
        </li>
      ))}
    </ul>
  );
}

function One({ link: { id, work, approvalState }, name }: { link: ChainLink; name: string }) {
  const { text } = useViewer();
  const { word, tone } = APPROVAL_WORDS[approvalState];
  return (
    <>
      <a href={`/subcontracts/${id}`}>{name}</a> <span class="small soft">{work}</span>{' '}
      <span class={`badge ${tone}`}>{text(word)}</span>
    </>
  );
}
