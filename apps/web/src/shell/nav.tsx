// Where one can go: a column on the left, and on a phone a bar at the bottom with the rest behind 更多.
import { Fragment } from 'react';
import { wallAddress } from '../api.ts';
import { addressOf, type ScreenName, screens } from '../route.ts';
import { useWords } from '../words/index.ts';
import { PhoneBar } from './phone-bar.tsx';

type Listed = Exclude<ScreenName, 'ballots' | 'summary'> | 'wall';
const marks: Readonly<Record<Listed, string>> = {
  today: '今',
  calendar: '历',
  committee: '委',
  roll: '册',
  representatives: '代',
  candidates: '候',
  stations: '站',
  devices: '机',
  proxies: '托',
  notices: '告',
  readiness: '备',
  pollday: '投',
  desk: '票',
  counting: '计',
  wall: '屏',
  result: '果',
  papers: '文',
  archive: '档',
  history: '录',
  law: '法',
  people: '员',
};
/** Every screen in order, the wall after the count; 人员 only for the administrator. 选票 lies behind 文书. */
const placesFor = (admin: boolean): readonly Listed[] =>
  screens.flatMap((name): readonly Listed[] =>
    name === 'ballots' || name === 'summary' || (name === 'people' && !admin)
      ? []
      : name === 'counting'
        ? [name, 'wall' as const]
        : [name],
  );
/** A line above these parts the work before the poll, the day itself, and what stays. */
const begins: readonly Listed[] = ['pollday', 'papers'];
const onPhone: readonly Exclude<Listed, 'wall'>[] = ['today', 'pollday', 'desk', 'counting'];

const Item = ({
  election,
  name,
  screen,
  picked,
}: {
  readonly election: string;
  readonly name: Listed;
  readonly screen: ScreenName;
  readonly picked?: () => void;
}) => {
  const { t } = useWords();
  const inside = (
    <>
      <span className="nav-mark" aria-hidden="true" lang="zh-CN">
        {marks[name]}
      </span>
      <span>{t(`nav.${name}`)}</span>
    </>
  );
  if (name === 'wall')
    return (
      <a className="nav-item" href={wallAddress(election)} target="_blank" rel="noopener">
        {inside}
        <span className="nav-out" aria-hidden="true">
          ↗
        </span>
        <span className="unseen">{t('newWindow')}</span>
      </a>
    );
  return (
    <a
      className="nav-item"
      href={addressOf(election, name)}
      aria-current={name === behind(screen) ? 'page' : undefined}
      onClick={picked}
    >
      {inside}
    </a>
  );
};

/** Under which entry of the menu a screen stands. */
const behind = (screen: ScreenName): Listed => (screen === 'ballots' || screen === 'summary' ? 'papers' : screen);

interface Given {
  readonly election: string;
  readonly screen: ScreenName;
  readonly admin: boolean;
}

export const SideNav = ({ election, screen, admin }: Given) => {
  const { t } = useWords();
  return (
    <nav className="side" aria-label={t('nav')}>
      {placesFor(admin).map((name) => (
        <Fragment key={name}>
          {begins.includes(name) ? <hr className="nav-part" /> : null}
          <Item election={election} name={name} screen={screen} />
        </Fragment>
      ))}
    </nav>
  );
};

export const BottomBar = ({ election, screen, admin }: Given) => {
  const rest = placesFor(admin).filter((name) => !(onPhone as readonly string[]).includes(name));
  return (
    <PhoneBar
      first={onPhone.map((name) => <Item key={name} election={election} name={name} screen={screen} />)}
      restIsHere={rest.includes(behind(screen))}
      rest={(picked) => rest.map((name) => <Item key={name} election={election} name={name} screen={screen} picked={picked} />)}
    />
  );
};
