// The walls: one for all venues and one for the projector of each, with the address to type in where that projector hangs on another computer.
import { useQuery } from '@tanstack/react-query';
import { office, wallAddress } from '../api.ts';
import { usePollDay } from '../queries.ts';
import { useWords } from '../words/index.ts';

const alone = (host: string): boolean => host === 'localhost' || host.startsWith('127.');

export const Walls = ({ election }: { readonly election: string }) => {
  const { t } = useWords();
  const stations = usePollDay(election).data?.stations ?? [];
  const hall = useQuery({ queryKey: ['e', election, 'devices'], queryFn: () => office.devices.list({ election }) }).data?.hall;
  // Opened on this machine alone, another computer reaches the wall through the hall's network.
  const here = window.location,
    reached = !alone(here.hostname) ? here.origin : hall?.addresses[0] ? `https://${hall.addresses[0]}:${hall.port}` : undefined;
  const row = (words: string, path: string) => (
    <li key={path}>
      <a href={path} target="_blank" rel="noopener">
        {words} ↗<span className="unseen">{t('newWindow')}</span>
      </a>{' '}
      <code>
        {reached ?? here.origin}
        {path}
      </code>
    </li>
  );
  return (
    <section className="sheet-part pd-walls">
      <h2>{t('walls')}</h2>
      <p className="quiet">
        {t('walls.hint')} {t(reached === undefined ? 'walls.alone' : 'walls.elsewhere')}
      </p>
      <ul>{row(t('walls.all'), wallAddress(election))}</ul>
      {stations.length > 1 ? (
        <details className="pd-more">
          <summary>{t('walls.each', { count: stations.length })}</summary>
          <ul>{stations.map((s) => row(`${s.no} · ${s.name}`, wallAddress(election, s.no)))}</ul>
        </details>
      ) : null}
    </section>
  );
};
