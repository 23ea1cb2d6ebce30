// 计票 · 录入: choose a box, open it with its count, enter ballot after ballot by keyboard or touch, correct by two, close when calls and count agree.
import { useEffect, useState } from 'react';
import { type Box, ChosenBox, stateOf } from '../counting/chosen-box.tsx';
import { DoubtfulBallots } from '../counting/doubtful.tsx';
import { Recounted } from '../counting/recount.tsx';
import { PaperSheet } from '../counting/sheets.tsx';
import { WrittenNames } from '../counting/written.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { Walls } from '../poll/walls.tsx';
import { useCounting } from '../queries.ts';
import { addressOf, useRoute } from '../route.ts';
import { PlayerBar } from '../shell/player.tsx';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

const Counting = ({ election, head }: OfScreen) => {
  const { t } = useWords();
  const { query } = useRoute();
  const chosen = query.get('box') ?? undefined;
  const counting = useCounting(election, chosen);
  const [deciding, setDeciding] = useState(false);
  // A box, and the list of all, begin at their top, wherever the one before was read.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [chosen]);
  const presides = head.who.roles.some((role) => role === 'chair' || role === 'clerk');
  return (
    <>
      <div className={chosen === undefined ? undefined : 'counting-top'}>
        <Heading title={t('nav.counting')} sub={chosen === undefined ? t('counting.sub') : undefined} />
        <PlayerBar election={election} rehearsal={head.rehearsal} thin={chosen !== undefined} />
      </div>
      <Answer of={counting}>
        {(screen) =>
          screen.boxes.length === 0 ? (
            <Empty title={t('counting.noBoxes')} hint={t('counting.noBoxesHint')} />
          ) : (
            <>
              <Boxes boxes={screen.boxes} chosen={chosen} election={election} />
              {chosen === undefined ? (
                <p className="counting-hint">
                  {screen.boxes.every((box) => box.counted) ? (
                    <>
                      ✓ {t('counting.allCounted')} <a href={addressOf(election, 'result')}>{t('counting.toResult')}</a>
                    </>
                  ) : (
                    t(screen.boxes.some((box) => box.accepted) ? 'counting.choose' : 'counting.notYet')
                  )}
                </p>
              ) : (
                <ChosenBox
                  key={chosen}
                  screen={screen}
                  box={screen.boxes.find((box) => box.box === chosen)}
                  election={election}
                  roles={head.who.roles}
                  account={head.who.account}
                  deciding={deciding}
                />
              )}
              <Recounted of={screen.recount} />
              {chosen === undefined ? <Walls election={election} /> : null}
              {chosen === undefined ? null : (
                <PaperSheet
                  screen={screen}
                  election={election}
                  called={screen.last.length > 0 || (screen.boxes.find((box) => box.box === chosen)?.called ?? 0) > 0}
                />
              )}
              <DoubtfulBallots
                screen={screen}
                election={election}
                may={presides && head.stage === 'count'}
                asking={setDeciding}
              />
              <WrittenNames names={screen.written} election={election} may={presides && head.stage === 'count'} />
            </>
          )
        }
      </Answer>
    </>
  );
};

const showChosen = (place: HTMLElement | null): void => place?.scrollIntoView({ block: 'nearest', inline: 'center' });

const Boxes = ({
  boxes,
  chosen,
  election,
}: {
  readonly boxes: readonly Box[];
  readonly chosen: string | undefined;
  readonly election: string;
}) => {
  const { t } = useWords();
  return (
    <nav className={chosen === undefined ? 'boxes' : 'boxes boxes-thin'} aria-label={t('counting.boxes')}>
      {boxes.map((box) => {
        const state = stateOf(box);
        return (
          <a
            key={box.box}
            ref={chosen === box.box ? showChosen : undefined}
            href={addressOf(election, 'counting', { box: box.box })}
            aria-current={chosen === box.box ? 'true' : undefined}
            className={`box box-${state}`}
          >
            <span className="box-name">{t('box.n', { box: box.box })}</span>
            <span className="box-state">
              {box.into !== undefined
                ? t('heap.into', { box: box.into })
                : state === 'counted'
                  ? `✓ ${box.called}`
                  : state === 'open'
                    ? `${box.called}/${box.returned ?? 0}`
                    : t(`boxState.${state}`)}
            </span>
          </a>
        );
      })}
    </nav>
  );
};

export default Counting;
