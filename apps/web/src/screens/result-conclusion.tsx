// The foot of a determination: what only people may press, and the vote that follows. The determination itself: result.tsx.
import { Button } from 'antd';
import { OrderButton } from '../orders/dialog.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import type { Round } from './result.tsx';

/** The vote that follows, with what the law asks of it and one button. */
const NextVote = ({ of, election }: { readonly of: NonNullable<Round['next']>; readonly election: string }) => {
  const { t, both } = useWords();
  if (of.kind === 'anew')
    return (
      <section className="next-vote" aria-labelledby="next-vote">
        <h3 id="next-vote">{t('next.anew')}</h3>
        <p>
          {t('next.anewHint', { ground: of.ground ? both(of.ground.words) : '' })} <ArticleChip cites={of.last.cites} />
        </p>
        <Button href={addressOf(election, 'archive')}>{t('nav.archive')} →</Button>
      </section>
    );
  return (
    <section className="next-vote" aria-labelledby="next-vote">
      <h3 id="next-vote">{t(`next.${of.kind}`)}</h3>
      <ul className="lines">
        {of.ground ? (
          <li>
            {t('next.whyVoid')}
            <strong>{both(of.ground.words)}</strong>
          </li>
        ) : null}
        {of.posts.map((post, at) => (
          <li key={at}>
            {both(post.words)} {t('next.seats', { seats: post.seats })}：
            <span lang="zh-CN">{post.slate.length > 0 ? post.slate.join(t('comma')) : t('next.nobody')}</span>
          </li>
        ))}
        <li>
          <span className={of.last.late ? 'state-late' : undefined}>
            {t(of.last.late ? 'archive.late' : 'archive.until')}
            <DayText day={of.last.day} />
          </span>{' '}
          <ArticleChip cites={of.last.cites} />
        </li>
        {of.elects ? (
          <li>
            {t('next.elects')}
            {both(of.elects)}
          </li>
        ) : null}
        <li>
          {t('next.roll')}
          {both(of.roll)} <a href={addressOf(election, 'roll')}>{t('nav.roll')}</a>
        </li>
        <li className="quiet">{t('next.then')}</li>
      </ul>
      <OrderButton
        order={of.kind === 'repeat' ? 'callRepeatElection' : 'callSecondVote'}
        election={election}
        primary
        words={t(`next.${of.kind}`)}
        start={of.ground ? { ground: of.ground.key } : {}}
      />
    </section>
  );
};

export const Conclusion = ({ round, election }: { readonly round: Round; readonly election: string }) => {
  const { t } = useWords();
  return (
    <section className="conclusion" aria-labelledby="conclusion">
      <h3 id="conclusion">{t('result.people')}</h3>
      <p className="quiet">{t('result.peopleHint')}</p>
      <ul className="lines">
        <li>
          {round.confirmed ? (
            <>
              <span className="state-done">✓ {t('result.confirmed')}</span> <DayText day={round.confirmed.on} short />
            </>
          ) : (
            <>○ {t('result.toConfirm')}</>
          )}
        </li>
        <li>
          {round.signed ? (
            <>
              <span className="state-done">✓ {t('archive.signed')}</span> <DayText day={round.signed} short />
            </>
          ) : (
            <>○ {t('result.toSign')}</>
          )}
        </li>
        <li>
          {round.announced ? (
            <>
              <span className="state-done">✓ {t('result.announced')}</span> <DayText day={round.announced.on} short />{' '}
              {round.announced.clock}
            </>
          ) : (
            <>○ {t('result.toAnnounce')}</>
          )}
        </li>
      </ul>
      <div className="conclusion-buttons">
        {round.confirmed ? null : <OrderButton order="confirmResult" election={election} primary disabled={!round.complete} />}
        {round.confirmed && !round.announced ? <OrderButton order="announceResult" election={election} primary /> : null}
        {round.confirmed && !round.signed ? (
          <OrderButton order="signReport" election={election} primary={round.announced !== undefined} />
        ) : null}
        {round.announced && !round.sealed ? (
          <OrderButton order="sealBallots" election={election} primary={round.signed !== undefined} />
        ) : null}
        {round.announced ? <Button href={addressOf(election, 'archive')}>{t('nav.archive')} →</Button> : null}
      </div>
      {round.next ? <NextVote of={round.next} election={election} /> : null}
      {round.complete || round.confirmed ? null : <p className="quiet">{t('result.waitsForBoxes')}</p>}
    </section>
  );
};
